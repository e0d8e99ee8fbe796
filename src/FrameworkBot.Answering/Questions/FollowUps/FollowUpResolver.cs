using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Makes a question that leans on the conversation self-contained. The first of <see cref="Rules"/> that has something to say gives the likeliest reading; what the others make of it is weighed against its answer.</summary>
/// <param name="domain">The domain.</param>
/// <param name="reader">Reads earlier questions again.</param>
/// <param name="isOn">Whether it does so at all.</param>
public sealed class FollowUpResolver(Domain domain, QuestionReader reader, bool isOn = true)
{
    internal const string StandsAlone = "stands alone";
    internal const string AnotherName = "another name";

    // The most specific first. What each takes from the conversation stands with it.
    private static readonly (string Name, Func<Question, Focus, Question?> Apply)[] Rules =
    [
        ("the choice that was asked for", References.Choice),
        ("why not", WhyNots.ForTheSame),
        ("doubt", Remarks.Doubt),
        ("fewer words", Remarks.Shorter),
        ("another choice", Remarks.AnotherChoice),
        ("more, or the source", Remarks.OfLastAnswer),
        ("correction", Changes.Correction),
        ("back to an earlier question", Changes.Return),
        ("why", Ellipses.Why),
        ("the same asked for a value", Ellipses.SameForValue),
        ("one of those named", References.Place),
        ("those named", References.Group),
        ("unknown name", Ellipses.UnknownName),
        ("something that no longer counts", Changes.Dropping),
        ("something left out", Changes.Exclusion),
        ("something added", Changes.Addition),
        ("another criterion", Ellipses.Criterion),
        (AnotherName, Ellipses.Name),
        ("what another article says", Ellipses.InArticle),
        ("what was said", References.Event),
        ("what was spoken of, and a name", References.BesideName),
        ("compared on something else", Ellipses.Aspect),
        ("compared with what was spoken of", References.ComparedWith),
        ("the same recommendation", Ellipses.SameRecommendation),
        ("which of them", References.WhichOfThem),
        ("what was spoken of", References.Pronoun),
        ("the same name", Ellipses.SameName),
    ];

    /// <summary>The names of all rules by which a message is read, leanings among them, in an order that does not change.</summary>
    internal static IReadOnlyList<string> RuleNames { get; } = [StandsAlone, .. Rules.Select(rule => rule.Name), .. Leanings.Names];

    // What these rules find is said so plainly that no evidence speaks against it.
    private static readonly HashSet<string> Unmistakable = new(StringComparer.Ordinal) { "the choice that was asked for", "why not", "another choice", "something that no longer counts", "something left out", "something added" };

    /// <summary>The conversation with an earlier question as its last: "back to mobile: …". The same conversation where none fits.</summary>
    public Conversation Return(Conversation conversation, Question about)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(about);
        var place = new Focus(conversation, domain, reader).FindEarlier(about);
        if (place <= 0) return conversation;
        var frame = conversation.Frames[place];
        return conversation with { Frames = [frame, .. conversation.Frames.Where(other => other != frame)], FocusEntity = frame.Focus, UnknownFocus = [], IsDeclined = false };
    }

    /// <summary>The last question of a conversation, made self-contained; null before the first.</summary>
    public Question? Recall(Conversation conversation)
    {
        var focus = new Focus(conversation, domain, reader);
        return focus.IsEmpty ? null : focus.Last;
    }

    /// <summary>The question with what it leaves out filled in; the question itself where it stands alone.</summary>
    public FollowUp Resolve(Question question, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(conversation);
        if (!isOn) return new FollowUp(question, StandsAlone);
        var focus = new Focus(conversation, domain, reader);
        return Resolve(question, focus) with { Focus = focus };
    }

    private static FollowUp Resolve(Question question, Focus focus)
    {
        if (References.Unclear(question, focus) is { } choices) return new FollowUp(question with { Kind = QuestionKind.Unclear }, "unclear") { Choices = choices };
        if (focus.IsEmpty) return new FollowUp(question, StandsAlone);
        for (var i = 0; i < Rules.Length; i++)
            if (Rules[i].Apply(question, focus) is { } resolved)
                return new FollowUp(resolved, ReferenceEquals(resolved, question) ? StandsAlone : Rules[i].Name) { Others = Unmistakable.Contains(Rules[i].Name) ? [] : Others(question, focus, i + 1) };
        return new FollowUp(question, StandsAlone) { Others = Leanings.Of(question, focus) };
    }

    // By the rules after the one that applied, by the words alone, and with parts of the last question.
    private static IEnumerable<FollowUp> Others(Question question, Focus focus, int from)
    {
        for (var i = from; i < Rules.Length; i++)
            if (Rules[i].Apply(question, focus) is { } resolved && !ReferenceEquals(resolved, question))
                yield return new FollowUp(resolved, Rules[i].Name);
        yield return new FollowUp(question, StandsAlone);
        foreach (var leaning in Leanings.Of(question, focus)) yield return leaning;
    }
}
