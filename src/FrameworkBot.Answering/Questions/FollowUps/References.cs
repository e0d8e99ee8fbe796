using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Messages that mean something by a word for it: "it", "the second one", "them".</summary>
internal static class References
{
    private const int FewTerms = 1;
    private const Cues Places = Cues.First | Cues.Second | Cues.Third | Cues.Last | Cues.Other;

    /// <summary>A name or a place after the bot asked which one is meant: the question it asked about.</summary>
    public static Question? Choice(Question asked, Focus focus)
    {
        if (focus.Choices.Count == 0) return null;
        var chosen = asked.Entities.Count == 1 && asked.Terms.Count == 0 && asked.Criteria.Count == 0 && (!asked.HasOwnKind || asked.IsFragment) ? asked.Entities[0]
            : asked.IsBare() && asked.Has(Cues.Assents) && focus.Choices.Count == 1 ? focus.Choices[0]
            : asked.NamesNothing() ? At(asked, focus.Choices, null) : null;
        return chosen is null ? null : focus.Last with { Text = asked.Text, Entities = [chosen] };
    }

    /// <summary>"The second one", "the former", "the other one": that of those set beside each other.</summary>
    public static Question? Place(Question asked, Focus focus)
    {
        if ((Described(asked, focus) ?? ForUse(asked, focus)) is { } described) return described;
        if (!asked.Has(Places) || asked.Entities.Count > 0 && !asked.AssumesEntities) return null;
        var among = focus.Pair.Count > 1 ? focus.Pair : focus.Beside;
        var spokenOf = focus.Entities.Count == 1 ? focus.Entities[0] : focus.Entity;
        if ((At(asked, among, spokenOf) ?? (asked.Has(Cues.Other) ? focus.RivalOf(spokenOf) : null)) is not { } meant) return null;
        var asks = asked with { Entities = [meant], AssumesEntities = false };
        if (asked.Kind == QuestionKind.Why && asked.IsBare()) return focus.Last with { Text = asked.Text, Kind = QuestionKind.Why, AnswerType = Passages.AnswerType.Reason, Entities = [meant] };
        return asked.IsBare() && !asked.HasOwnKind ? Ellipses.Name(asks with { IsFragment = true, Kind = QuestionKind.Define }, focus) ?? asks with { Kind = QuestionKind.Define } : asks;
    }

    // "The Acme one": that of those spoken of, or of all, which Acme makes.
    private static Question? Described(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.MadeBy) || asked.Entities.Count != 1 || asked.Entities[0] is not { Kind.IsMaker: true } maker || focus.MadeBy(maker) is not { } meant) return null;
        var asks = asked with { Entities = [meant] };
        return asked.IsBare() || asked.Terms.Count == 0 && !asked.HasOwnKind || asked.Kind == QuestionKind.Define ? Ellipses.Name(asks with { IsFragment = true, Kind = QuestionKind.Define }, focus) ?? asks : asks;
    }

    // "The browser one": what is recommended for browsers.
    private static Question? ForUse(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.OneFor) || asked.Entities.Count > 0 || asked.Criteria.Count != 1 || asked.HasOwnKind && asked.Kind is QuestionKind.Recommend || focus.BestFor(asked) is not { } asks) return null;
        return asks.IsBare() || asks.Terms.Count == 0 && !asks.HasOwnKind ? Ellipses.Name(asks with { IsFragment = true, Kind = QuestionKind.Define }, focus) ?? asks : asks;
    }

    /// <summary>"Compare them", "which of the two is easier?": those set beside each other.</summary>
    public static Question? Group(Question asked, Focus focus)
    {
        if (asked.Entities.Count > 0 && !asked.AssumesEntities || !asked.Has(Cues.Both) && !asked.AssumesEntities || focus.Pair.Count < 2) return null;
        if (asked.Kind is QuestionKind.Disagreement or QuestionKind.More or QuestionKind.Evidence) return null;
        return asked with { Entities = focus.Pair, AssumesEntities = false, Kind = asked.Kind is QuestionKind.Recommend || asked.IsComparative ? QuestionKind.Compare : asked.Kind };
    }

    /// <summary>"Compared with X?": X and what was spoken of.</summary>
    public static Question? ComparedWith(Question asked, Focus focus)
    {
        if (asked.Kind != QuestionKind.Compare) return null;
        if (asked.Entities.Count == 0) return asked with { Entities = Named(focus) };
        if (asked.Entities.Count != 1) return null;
        var other = focus.Entities.Count > 0 ? focus.Entities[0] : focus.Entity;
        if (other is null || focus.Entities.Contains(asked.Entities[0]) || other == asked.Entities[0]) return null;
        return (asked.Terms.Count > 0 || asked.HasPronoun ? asked : asked.WithContentOf(focus.Last)) with { Entities = [other, asked.Entities[0]], Criteria = asked.Criteria.Count > 0 ? asked.Criteria : focus.Last.Criteria };
    }

    /// <summary>"Which is easier?" of those named.</summary>
    public static Question? WhichOfThem(Question asked, Focus focus)
    {
        if (asked.Entities.Count > 0 || focus.Pair.Count < 2) return null;
        if (asked.IsComparative && (focus.Entities.Count > 1 || asked.IsFragment || asked.HasPronoun)) return asked with { Kind = QuestionKind.Compare, Entities = focus.Pair };
        if (focus.Entities.Count < 2) return null;
        return asked.Kind == QuestionKind.Recommend && asked.HasOwnKind && asked.AskedKind is null && focus.Kind == QuestionKind.Compare && (asked.HasPronoun || asked.Criteria.Count > 0 && asked.Terms.Count <= 1)
            ? asked with { Kind = QuestionKind.Compare, Entities = focus.Entities }
            : null;
    }

    /// <summary>"How is that done?", "which one matters most?": what was asked last, with what is asked of it now.</summary>
    public static Question? Event(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.That) || asked.Entities.Count > 0 && !asked.AssumesEntities || asked.Criteria.Count > 0 || asked.UnknownNames.Count > 0 || focus.Last.Terms.Count == 0 || focus.Kind == QuestionKind.Recommend) return null;
        if (asked.Kind is QuestionKind.Recommend or QuestionKind.Define) return null;
        return asked.LeaningOn(focus.Last) with { Entities = focus.Entities, Otherwise = Pronoun(asked, focus) };
    }

    /// <summary>"Does it work with X?": what was spoken of, and X.</summary>
    public static Question? BesideName(Question asked, Focus focus)
    {
        if (asked.Entities.Count != 1 || asked.AssumesEntities || !asked.Has(Cues.It | Cues.That) || asked.Kind is QuestionKind.Define || focus.Spoken is not { } spoken || spoken == asked.Entities[0]) return null;
        if (asked.Kind == QuestionKind.Recommend) return asked.Has(Cues.OrThat) ? asked with { Kind = QuestionKind.Compare, Entities = [spoken, asked.Entities[0]], Criteria = asked.Criteria.Count > 0 ? asked.Criteria : focus.Last.Criteria, Otherwise = asked } : null;
        return asked with { Entities = [spoken, asked.Entities[0]], Otherwise = asked };
    }

    /// <summary>"It", "that framework", and questions too short to stand alone: what was spoken of.</summary>
    public static Question? Pronoun(Question asked, Focus focus)
    {
        if (asked.Entities.Count > 0 || asked.Article is not null || asked.Kind is QuestionKind.Recommend or QuestionKind.Disagreement) return null;
        if (!(asked.HasPronoun || asked.IsFragment || asked.IsBare() || asked.Terms.Count <= 2 && asked.Criteria.Count == 0)) return null;
        var filled = asked with { Entities = focus.Spoken is { } spoken ? [spoken] : asked.HasPronoun ? focus.Entities : [] };
        // With the words of the last question, where a sentence has them all; a whole question without a pronoun by itself.
        var leans = focus.Last.Terms.Count > 0 && focus.Kind is not QuestionKind.Recommend;
        var leaning = filled.LeaningOn(focus.Last);
        if (asked.HasPronoun || asked.IsFragment || asked.IsBare()) return filled with { Rather = leans ? [leaning] : [], Otherwise = filled.Entities.Count > 0 && asked.Terms.Count > 1 ? asked : null };
        return filled with { Rather = leans ? [asked, leaning] : [asked] };
    }

    /// <summary>The entities of which the words mean one without saying which, none where nothing was spoken of; null where they are clear.</summary>
    public static IReadOnlyList<Entity>? Unclear(Question asked, Focus focus)
    {
        if (focus.IsEmpty && focus.Choices.Count == 0 && asked.IsBare() && !asked.AssumesEntities && (asked.Kind == QuestionKind.Compare || asked.Has(Places))) return [];
        if (!asked.Has(Cues.It) || asked.Has(Places | Cues.Both | Cues.Doubts) || asked.Entities.Any(entity => entity.Kind.IsCandidate) || asked.Criteria.Count > 0 && !(asked.HasOwnKind && focus.Kind is QuestionKind.Compare or QuestionKind.List) || asked.Article is not null || asked.UnknownNames.Count > 0) return null;
        if (asked.Kind is QuestionKind.Evidence or QuestionKind.More or QuestionKind.Recommend or QuestionKind.Disagreement or QuestionKind.Request) return null;
        if (focus.IsEmpty) return asked.Terms.Count <= FewTerms && asked.Dimensions.Count == 0 && !focus.IsDeclined ? [] : null;
        // Of things compared on something, "it" is the one that is ahead.
        if (focus.Kind is QuestionKind.Compare && focus.Entities.Count > 1 && (focus.Entity is null || focus.Last is { Criteria.Count: 0, Terms.Count: 0 }) || focus.Entities.Count == 2 && focus.Entity is null) return focus.Entities;
        return focus.Kind is QuestionKind.List && focus.Entities.Count == 0 && focus.Beside.Count > 1 && focus.Beside.All(focus.Stated.Contains) ? focus.Beside : null;
    }

    private static Entity? At(Question asked, IReadOnlyList<Entity> among, Entity? spokenOf)
    {
        if (asked.Has(Cues.First)) return among.ElementAtOrDefault(0);
        if (asked.Has(Cues.Second)) return among.ElementAtOrDefault(1);
        if (asked.Has(Cues.Third)) return among.ElementAtOrDefault(2);
        if (asked.Has(Cues.Last)) return among.Count > 0 ? among[^1] : null;
        return asked.Has(Cues.Other) && among.Count == 2 && spokenOf is not null && among.Contains(spokenOf) ? among.First(entity => entity != spokenOf) : null;
    }

    private static IReadOnlyList<Entity> Named(Focus focus) =>
        focus.Entities.Count > 1 || focus.Entity is null || focus.Entities.Contains(focus.Entity) ? focus.Pair.Count > 1 ? focus.Pair : focus.Entities : [focus.Entity, .. focus.Entities];
}
