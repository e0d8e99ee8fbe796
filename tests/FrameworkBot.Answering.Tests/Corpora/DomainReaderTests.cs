using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class DomainReaderTests
{
    private const string Everything = """
        topic:
          name: kettles
          questions:
            - What is Calma?
            - "Which is best: A or B?"
          kinds:
            - {id: kettle, words: [Kettle, pot], candidate: true}
            - {id: company, words: [company], maker: true}
        names:
          - {id: rapido, name: Rapido, kind: kettle, aliases: [rap, rapido one], maker: vesta}
          - {id: lid, name: Lid, kind: kettle, belongs-to: rapido}
          - {id: vesta, name: Vesta, kind: company}
        criteria:
          - id: office
            name: offices
            words: [office, at work]
            constraint: true
          - {id: general, name: most, words: [overall], default: true}
        dimensions:
          - {id: speed, name: speed, words: [fast, office]}
        synonyms:
          - [boil, heat up]
        """;

    [Fact]
    public void Every_key_arrives()
    {
        var domain = Read(Everything);
        Assert.Equal(("kettles", 2, "Which is best: A or B?"), (domain.Topic.Name, domain.Topic.Questions.Count, domain.Topic.Questions[1]));
        Assert.Equal([("kettle", true, false), ("company", false, true)], domain.Topic.Kinds.Select(kind => (kind.Id, kind.IsCandidate, kind.IsMaker)));
        Assert.Equal(["kettle", "pot"], domain.Topic.Kinds[0].Words);
        var rapido = domain.FindEntity("rapido")!;
        Assert.Equal(("Rapido", "kettle", "vesta", null, 10), (rapido.Name, rapido.Kind.Id, rapido.Maker, rapido.BelongsTo, rapido.Line));
        Assert.Equal(["rap", "rapido one"], rapido.Aliases);
        Assert.Equal("rapido", domain.FindEntity("lid")!.BelongsTo);
        Assert.Equal([("office", true, false), ("general", false, true)], domain.Criteria.Select(criterion => (criterion.Id, criterion.IsConstraint, criterion.IsDefault)));
        Assert.Equal(["office", "at work"], domain.FindCriterion("office")!.Words);
        Assert.Equal(("speed", 20), (Assert.Single(domain.Dimensions).Id, domain.Dimensions[0].Line));
        Assert.Equal(["boil", "heat up"], Assert.Single(domain.Synonyms));
    }

    [Theory]
    [InlineData("topic: {name: x}")]
    [InlineData("topic: {name: x, questions: , kinds: }\nnames:\ncriteria: ~\ndimensions: []\nsynonyms: null")]
    public void What_is_empty_may_be_left_out(string yaml)
    {
        var domain = Read(yaml);
        Assert.Empty(domain.Entities);
        Assert.Empty(domain.Synonyms);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("2024")]
    [InlineData("C++")]
    [InlineData("C#")]
    [InlineData(".NET 10")]
    [InlineData("東京")]
    public void A_name_may_look_like_something_else(string name) =>
        Assert.Equal(name, Read($"topic: {{name: x, kinds: [{{id: k, words: [k]}}]}}\nnames:\n  - id: a\n    name: {name}\n    kind: k\n").Entities[0].Name);

    [Fact]
    public void Large_domains_are_read_in_good_time()
    {
        var names = string.Concat(Enumerable.Range(0, 5000).Select(i => FormattableString.Invariant($"  - {{id: n{i}, name: Name{i}, kind: k}}\n")));
        Assert.Equal(5000, Read("topic: {name: x, kinds: [{id: k, words: [k]}]}\nnames:\n" + names).Entities.Count);
    }

    private static Domain Read(string yaml)
    {
        using var corpus = new TempCorpus();
        var reading = corpus.Write("domain.yaml", yaml).Delete("rules.yaml").Read();
        Assert.Empty(reading.Problems);
        return reading.Corpus!.Domain;
    }
}
