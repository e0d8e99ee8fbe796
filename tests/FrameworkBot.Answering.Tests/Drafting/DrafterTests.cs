namespace FrameworkBot.Answering.Tests.Drafting;

public sealed class DrafterTests
{
    [Fact]
    public void Names_are_found_and_words_that_only_begin_sentences_are_not()
    {
        var names = Lamps.Draft.Names.Select(name => name.Value.Name).ToArray();
        Assert.Equal(["Brighton Works", "ClipOn", "GlowWorm", "GlowWorm Mini", "Hove", "Lantern", "MoonCube", "NightCo", "OLX", "StarCo"], names.Order(StringComparer.Ordinal));
        Assert.Equal("Lantern", names[0]);
    }

    [Theory]
    [InlineData("GlowWorm", "Firefly")]
    [InlineData("GlowWorm Mini", "GWMini")]
    [InlineData("OLX", "Open Light Exchange")]
    public void What_stands_in_brackets_or_is_called_so_is_an_alias(string name, string alias) => Assert.Contains(alias, Lamps.Name(name).Aliases);

    [Fact]
    public void Initials_are_proposed_as_people_type_them() => Assert.Contains("GW", Lamps.Name("GlowWorm").Aliases);

    [Fact]
    public void An_acronym_written_out_in_lower_case_is_no_name_but_a_synonym() =>
        Assert.Equal(["LED", "light-emitting diode"], Assert.Single(Lamps.Draft.Synonyms).Value);

    [Fact]
    public void Parts_belong_to_what_they_are_named_after_or_owned_by()
    {
        Assert.Equal(Lamps.Name("GlowWorm").Id, Lamps.Name("GlowWorm Mini").BelongsTo);
        Assert.Equal(Lamps.Name("Lantern").Id, Lamps.Name("ClipOn").BelongsTo);
        Assert.Null(Lamps.Name("GlowWorm").BelongsTo);
    }

    [Fact]
    public void Who_makes_things_is_a_maker_and_what_is_compared_is_a_candidate()
    {
        Assert.True(Lamps.Name("Brighton Works").Kind.IsMaker);
        Assert.Equal(Lamps.Name("Brighton Works").Id, Lamps.Name("GlowWorm").Maker);
        Assert.Equal("lamp", Lamps.Name("GlowWorm").Kind.Id);
        Assert.True(Lamps.Name("Lantern").Kind.IsCandidate);
        Assert.False(Lamps.Name("Hove").Kind.IsCandidate);
    }

    [Fact]
    public void Who_uses_what_has_a_name_is_a_maker_and_what_uses_something_else_is_none()
    {
        Assert.True(Lamps.Name("StarCo").Kind.IsMaker);
        Assert.True(Lamps.Name("NightCo").Kind.IsMaker);
        Assert.False(Lamps.Name("MoonCube").Kind.IsMaker);
    }

    [Fact]
    public void The_topic_is_what_the_names_are() => Assert.Equal("lamps", Lamps.Draft.Topic.Value.Name);

    [Fact]
    public void Uses_are_criteria_and_labels_are_dimensions()
    {
        var criteria = Lamps.Draft.Criteria.Select(criterion => criterion.Value.Id).ToArray();
        Assert.Contains("camping", criteria);
        Assert.Contains("study", criteria);
        var dimensions = Lamps.Draft.Dimensions.Select(dimension => dimension.Value.Name).ToArray();
        Assert.Equal(["battery life", "speed", "weight"], dimensions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sentences_that_recommend_are_rules_by_clause()
    {
        Assert.Equal(
            [
                "Recommends study: GlowWorm — Battery life: Two hours; Best for: Study",
                "Recommends study: For study in bed, the test recommends GlowWorm, because Lantern is too bright.",
                "AdvisesAgainst camping: GlowWorm is not suited to camping, while Lantern is ideal for camping.",
            ],
            Lamps.RulesOf("GlowWorm").Where(rule => !rule.StartsWith("Supports", StringComparison.Ordinal)).OrderBy(rule => rule.Split(' ')[1] == "camping:"));
        Assert.Contains("Recommends camping: You spend every night camping.", Lamps.RulesOf("Lantern"));
        Assert.Contains("Recommends general: For most people, Lantern is the default choice.", Lamps.RulesOf("Lantern"));
        Assert.DoesNotContain(Lamps.RulesOf("Lantern"), rule => rule.Contains("too bright", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_proposal_says_why()
    {
        var reasons = Lamps.Draft.Names.Select(name => name.Reason).Concat(Lamps.Draft.Criteria.Select(criterion => criterion.Reason)).Concat(Lamps.Draft.Dimensions.Select(dimension => dimension.Reason)).Concat(Lamps.Draft.Rules.Select(rule => rule.Reason));
        Assert.All(reasons, reason => Assert.False(string.IsNullOrWhiteSpace(reason)));
    }
}
