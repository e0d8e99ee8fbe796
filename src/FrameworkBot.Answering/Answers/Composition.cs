using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>The answer to one message while it is being made, question by question.</summary>
internal sealed class Composition(AnswerComposer composer, Corpus corpus, SuggestionMaker suggestions, Func<Conversation, Question?> recall, Conversation before)
{
    private readonly CitationList _citations = new(corpus);
    private readonly List<AnswerPart> _parts = [];
    private readonly List<(int Part, FoundTable Table)> _tables = [];
    private const int MostOfRecord = 3;
    private readonly List<string> _suggestions = [];
    private int _readEntities;
    private Focus? _focus;
    private bool _asksForSource;

    /// <summary>The conversation as the questions so far leave it.</summary>
    public Conversation Conversation { get; private set; } = before;

    /// <summary>Answers a self-contained question.</summary>
    /// <param name="followUp">The question with what the conversation adds.</param>
    /// <param name="read">The question as the words alone say it.</param>
    public void Add(FollowUp followUp, Question read)
    {
        var question = followUp.Question;
        _focus = followUp.Focus;
        if (question.Kind == QuestionKind.Unclear)
        {
            AskBack(question with { Kind = read.Kind }, followUp.Choices);
            return;
        }
        _readEntities = read.Entities.Count;
        _asksForSource = read.AsksForSource;
        if (question.Kind is QuestionKind.Why && read.IsBare() && Conversation.IsDeclined || RefersToUnknown(question) || AsksOfUnknown(read)) Decline(question);
        else if (read.AsksForAge && AsksForAge(read) && ByAge() is { } byAge) AddFindings(question, byAge, remember: false);
        else if (read is { AsksForAuthor: true, Article: null }) AddFindings(question, Witnesses.OfAll(corpus), remember: true);
        else if (read is { AsksForAuthor: true, Article: { } written }) AddFindings(question, Witnesses.OfArticle(written), remember: true);
        else if (AsksForLongForm(read)) AddLongForm(question, read);
        else if (read is { HasOwnKind: true, HasPronoun: false, IsFragment: false } && LongFormComposer.IsDefinition(read) && composer.LongForm(read, read) is { } writtenOut) AddFindings(read, writtenOut, remember: true);
        else if (question.Kind is QuestionKind.WriteUp) AddRecord(question);
        else if (question.Kind is QuestionKind.Shorter) AddShorter(question);
        else if (question.Kind is QuestionKind.Doubt) AddDoubt(question);
        else if (question.Kind is QuestionKind.Evidence) AddEvidence(question);
        else if (question.Kind is QuestionKind.More) AddMore(question);
        else if (read.AsksForSource && Saying(read) is { Length: > 0 } saying) AddSources(question, saying);
        else if (Choose(followUp, read) is { } chosen) AddFindings(chosen.Question, chosen.Findings, remember: true);
        else Decline(question);
    }

    /// <summary>The answers that a message might get, each with what it shows; that none is given comes first.</summary>
    public IReadOnlyList<WeighedAnswer> Weigh(FollowUp followUp, Question read) =>
        [.. composer.Proposals.Weigh(followUp, read, Last(), Conversation.LastStated).Select(pair => pair.Proposal is { } made
            ? new WeighedAnswer($"{made.Reading.Label}: {made.Way}", ProposalRanking.OfAnswer(pair.Signals, composer.IsWellNoted), pair.Signals, With(made, followUp.Question, read))
            : new WeighedAnswer("no answer", ProposalRanking.OfDeclining(pair.Signals, composer.IsWellNoted), pair.Signals, With(null, followUp.Question, read)))];

    private Answer With(Proposal? proposal, Question question, Question read)
    {
        var composition = composer.Begin(Conversation, recall);
        composition._asksForSource = read.AsksForSource;
        if (proposal is null) composition.Decline(question);
        else composition.AddFindings(proposal.Reading.Question, proposal.Findings, remember: true);
        return composition.Finish().Item1;
    }

    /// <summary>The answer, and the conversation after it.</summary>
    public (Answer, Conversation) Finish()
    {
        // Last, so that the numbers in the text have no gaps.
        foreach (var (part, table) in _tables) _parts[part] = _parts[part] with { Table = table.State(_citations) };
        return (new Answer(_parts, [.. _suggestions.Distinct(StringComparer.Ordinal).Take(3)]), Conversation);
    }

    // Of the articles behind the last answer where it has several, else of all.
    private Findings? ByAge() =>
        Witnesses.ByAge([.. Conversation.LastStated.Select(number => corpus.Sentences[number])], corpus) ?? Witnesses.ByAge([.. corpus.Articles.Select(article => article.Passages.SelectMany(passage => passage.Sentences).First())], corpus);

    // After a disagreement "which is newer?" asks for the articles; elsewhere it must say so.
    private bool AsksForAge(Question read) =>
        (Conversation.Frames is [{ Kind: QuestionKind.Disagreement }, ..] || read.Words.Contains("article", StringComparison.OrdinalIgnoreCase) || read.Words.Contains("source", StringComparison.OrdinalIgnoreCase));

    // "What does the author stand for" asks for no letters.
    private static bool AsksForLongForm(Question read) => read is { AsksForLongForm: true, Article: null, Entities.Count: <= 1, AsksForSource: false };

    private void AddLongForm(Question question, Question read)
    {
        if (composer.LongForm(question, read) is { } findings) AddFindings(question, findings, remember: true);
        else Decline(question);
    }

    private bool RefersToUnknown(Question question) =>
        Conversation.UnknownFocus.Count > 0 && question.HasPronoun && _readEntities == 0 && question.Criteria.Count == 0;

    // "And X?" with an X that nobody knows is no question about what was spoken of.
    private static bool AsksOfUnknown(Question read) =>
        read is { IsFragment: true, HasOwnKind: false, HasPronoun: false, Article: null, AskedKind: null, Entities.Count: 0, Criteria.Count: 0, Dimensions.Count: 0, Excluded.Count: 0, Dropped.Count: 0, Terms.Count: 1 or 2 }
        && read.Terms.All(term => !term.IsKnown && !WordRoles.IsIdle(term.Surface));

    private void AddFindings(Question question, Findings findings, bool remember)
    {
        if (_asksForSource) findings = findings with { Headline = TitlesOf(findings.Sentences) with { Rest = findings.Headline.Rest.Length > 0 ? ": " + findings.Headline : "" } };
        if (findings.Table is { } table) _tables.Add((_parts.Count, table));
        _parts.Add(new AnswerPart(question.Kind, Outcome.Answered, findings.Headline, [.. findings.Sentences.Select(_citations.State)], findings.Notes) { Remarks = StateAll(findings.Remarks) });
        if (!remember) return;
        var stated = findings.Sentences.Select(sentence => sentence.Number).ToArray();
        Conversation = Remember(question with { Kind = findings.AnswersAs ?? question.Kind }, findings.Focus) with { FocusEntity = findings.Focus?.Id, Beside = Beside(question, findings), LastStated = stated, StatedOnTopic = stated, UnknownFocus = [], IsDeclined = false };
        _suggestions.AddRange(suggestions.After(question, findings));
    }

    private Remark[] StateAll(IReadOnlyList<FoundRemark> remarks) => [.. remarks.Select(remark => new Remark(remark.Text, [.. remark.Sources.Select(_citations.State)]))];

    // What the message itself names is written up, else the last recommendation.
    private void AddRecord(Question question)
    {
        var asked = question.Criteria.Count > 0 ? question : Conversation.Frames.FirstOrDefault(frame => frame.Kind == QuestionKind.Recommend) is { } frame ? recall(Conversation with { Frames = [frame] }) : null;
        if (asked is null || composer.WriteUp(asked, _citations) is not { } record)
        {
            Say(question, Phrases.NothingToWriteUp);
            return;
        }
        var decided = record.Sections.SelectMany(section => section.Lines).Where(line => line.Quote is not null).SelectMany(line => line.Sources).Distinct().Take(MostOfRecord);
        _parts.Add(new AnswerPart(question.Kind, Outcome.Answered, new Headline(Phrases.DecisionRecord, Phrases.DecisionOn(record.Title)), [.. decided], []) { Record = record });
    }

    // The last answer again, its first sentence alone.
    private void AddShorter(Question question)
    {
        if (Last() is not { } last || composer.Find(last, new HashSet<int>()) is not { } findings)
        {
            Say(question, Phrases.NothingBefore);
            return;
        }
        AddFindings(question, findings with { Table = null, Notes = [], Sentences = [findings.Sentences[0]] }, remember: false);
    }

    // What was said stands in the articles, or does not: shown again, with what speaks against it.
    private void AddDoubt(Question question)
    {
        if (Conversation.LastStated.Count == 0 || Last() is not { } last)
        {
            Say(question, Phrases.NothingBefore);
            return;
        }
        var stated = Conversation.LastStated.Select(number => corpus.Sentences[number]).ToArray();
        var articles = stated.Select(sentence => corpus.ArticleOf(sentence).Id).Distinct(StringComparer.Ordinal).Count();
        var notes = composer.Find(last, new HashSet<int>())?.Notes ?? [];
        AddFindings(question, new Findings(new Headline("", Phrases.StandsIn(articles)), stated, notes, null), remember: false);
    }

    private void AddEvidence(Question question)
    {
        if (Conversation.LastStated.Count == 0)
        {
            Say(question, Phrases.NothingBefore);
            return;
        }
        var sentences = Conversation.LastStated.Select(number => corpus.Sentences[number]).ToArray();
        // "Who says that it is limited?" asks for those that say so.
        if ((question.Terms.Any(term => term.IsStated) || question.Criteria.Count > 0) && composer.Among(question, sentences) is { } saying) sentences = saying;
        AddSources(question, sentences);
    }

    private void AddSources(Question question, Sentence[] sentences) => AddFindings(question, new Findings(TitlesOf(sentences), sentences, [], null), remember: false);

    private Headline TitlesOf(IReadOnlyList<Sentence> sentences) => new(string.Join(" · ", sentences.Select(sentence => corpus.ArticleOf(sentence).Title).Distinct(StringComparer.Ordinal)), "");

    // Those of the last answer that say all that is asked, where it names nothing new.
    private Sentence[] Saying(Question read) =>
        read.Entities.Count > 0 && !read.AssumesEntities || read.Criteria.Count > 0 || read.Terms.Count == 0 ? [] : [.. Conversation.LastStated.Select(number => corpus.Sentences[number]).Where(sentence => composer.Tells(sentence, read.Terms))];

    private void AddMore(Question question)
    {
        if (Last() is not { } last)
        {
            Say(question, Phrases.NothingBefore);
            return;
        }
        var shown = Conversation.StatedOnTopic.ToHashSet();
        var asFact = last with { Kind = last.Kind is QuestionKind.Recommend or QuestionKind.YesNo ? QuestionKind.List : last.Kind, Entities = last.Entities.Count == 0 && Conversation.FocusEntity is { } id && corpus.Domain.FindEntity(id) is { } focus ? [focus] : last.Entities };
        if ((composer.Find(asFact, shown) ?? composer.Find(asFact with { Kind = QuestionKind.List, AnswerType = AnswerType.Any, Counted = null, Relation = null, Head = null }, shown)) is not { } findings || findings.Sentences.All(sentence => shown.Contains(sentence.Number)))
        {
            Say(question, Phrases.NoMore);
            return;
        }
        var fresh = findings with { Headline = Headline.None, Table = null, Sentences = [.. findings.Sentences.Where(sentence => !shown.Contains(sentence.Number))] };
        AddFindings(question, fresh, remember: false);
        var numbers = fresh.Sentences.Select(sentence => sentence.Number).ToArray();
        Conversation = Conversation with { LastStated = numbers, StatedOnTopic = [.. Conversation.StatedOnTopic, .. numbers] };
    }

    // One short question back, with the choices to tap on; the answer to it completes the question.
    private void AskBack(Question question, IReadOnlyList<Entity> choices)
    {
        _parts.Add(new AnswerPart(QuestionKind.Unclear, Outcome.Conversed, new Headline("", Phrases.WhichIsMeant([.. choices.Select(entity => entity.Name)])), [], []));
        _suggestions.AddRange(choices.Where(entity => IsAnswered(question with { Entities = [entity] })).Select(entity => entity.Name));
        Conversation = Remember(question, null) with { Choices = [.. choices.Select(entity => entity.Id)], Beside = choices.Count > 1 ? [.. choices.Select(entity => entity.Id)] : Conversation.Beside };
    }

    // Weighing was fitted with noted questions: where a writer noted none, the likeliest reading that finds something is taken.
    private Proposed? Choose(FollowUp followUp, Question read) =>
        composer.WeighsProposals ? composer.Proposals.Choose(followUp, read, Last(), Conversation.LastStated) is { } chosen ? new(chosen.Reading.Question, chosen.Findings) : null
        : Find(followUp.Question, read);

    // "And X?" asks the last question of X; where that has no answer, it asks what X is.
    private Proposed? Find(Question question, Question read)
    {
        if (question.Rather.Count > 0 && (read.Has(Cues.That) || !composer.IsSureOf(question)))
            foreach (var rather in question.Rather)
                if (composer.IsSureOf(rather, read) && composer.Find(rather, new HashSet<int>()) is { } sure)
                    return new(rather, sure);
        if (composer.Find(question, question.Kind == QuestionKind.Why && (read.IsBare() || question.Criteria.Count > 0) ? Conversation.LastStated.ToHashSet() : []) is { } findings) return new(question, findings);
        var other = question.Otherwise ?? (read.IsFragment && read.Entities.Count == 1 && read.Terms.Count == 0 && read.Criteria.Count == 0 ? read with { Kind = QuestionKind.Define } : null);
        return other is not null && composer.Find(other, new HashSet<int>()) is { } otherwise ? new(other, otherwise) : null;
    }

    private sealed record Proposed(Question Question, Findings Findings);

    private bool IsAnswered(Question question) => Choose(new FollowUp(question, FollowUpResolver.StandsAlone), question) is not null;

    private Question? Last() => _focus is { } focus ? focus.IsEmpty ? null : focus.Last : recall(Conversation);

    private Conversation Remember(Question question, Entity? focus) => Conversation with { Frames = [Frame.Of(question) with { Focus = focus?.Id }, .. Conversation.Frames.Take(Conversation.MostFrames - 1)], Choices = [] };

    // Those the question names, or those the answer weighs against each other; else they stay what they were.
    private IReadOnlyList<string> Beside(Question question, Findings findings) =>
        question.Entities.Count > 1 && question.Entities.All(entity => entity.Kind == question.Entities[0].Kind) ? [.. question.Entities.Select(entity => entity.Id)]
        : findings.Beside.Count > 1 ? [.. findings.Beside.Select(entity => entity.Id)]
        : question.Kind == QuestionKind.List && question.Entities.Count == 0 && composer.CandidatesIn(findings.Sentences[0]) is { Count: > 1 } listed ? [.. listed.Where(entity => !question.Excluded.Contains(entity)).Select(entity => entity.Id)]
        : Conversation.Beside;

    private void Say(Question question, string text) =>
        _parts.Add(new AnswerPart(question.Kind, Outcome.Conversed, new Headline("", text), [], []));

    private void Decline(Question question)
    {
        var notes = new List<string>();
        Sentence? nearest = null;
        if (question.Kind == QuestionKind.Request)
        {
            notes.Add(Phrases.OnlyAnswers);
        }
        else
        {
            // Of a name that nobody knows there is nothing near, whatever was spoken of before.
            nearest = _readEntities == 0 && (question.ForeignNames.Count > 0 || question.Terms.Any(term => !term.IsKnown)) ? null : composer.Nearest(question);
            if (question.DidYouMean is { } meant) notes.Add(Phrases.DidYouMean(meant.Name));
            var unknown = question.ForeignNames.Count > 0 ? [.. question.ForeignNames.Take(3)] : question.Terms.Where(term => !term.IsKnown).Select(term => term.Surface).Take(3).ToArray();
            if (unknown.Length == 0) unknown = [.. Conversation.UnknownFocus];
            if (question.Entities.Count > 0 || question.Criteria.Count > 0) Conversation = Remember(question, null) with { IsDeclined = true, FocusEntity = question.Entities.Count > 0 ? question.Entities[0].Id : Conversation.FocusEntity };
            if (question.Entities.Count == 0) Conversation = Conversation with { UnknownFocus = [.. question.ForeignNames.Concat(question.UnknownNames).Distinct(StringComparer.Ordinal)] };
            if (unknown.Length > 0) notes.Add(Phrases.NotMentioned(unknown));
            else if (composer.MissingIn(question, nearest) is { Count: > 0 } missing) notes.Add(Phrases.NotFound(missing, [.. question.Entities.Select(entity => entity.Name)]));
        }
        if (corpus.Domain.Topic.Name.Length > 0) notes.Add(Phrases.TheyCover(corpus.Domain.Topic.Name));
        _parts.Add(new AnswerPart(question.Kind, Outcome.Declined, new Headline("", Phrases.NotAnswered), [], notes) { Nearest = nearest is null ? null : _citations.State(nearest) });
        _suggestions.AddRange(suggestions.AfterDeclining(question));
    }
}
