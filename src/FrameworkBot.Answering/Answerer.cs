using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Choosing;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;
using FrameworkBot.Answering.Telemetry;

namespace FrameworkBot.Answering;

/// <summary>Answers messages from a corpus: the only entry. Immutable but for the conversations in its store.</summary>
public sealed class Answerer
{
    private const int MaxConflicts = 20;

    private readonly IConversationStore _conversations;
    private readonly string _fingerprint;
    private readonly UtteranceReader _reader;
    private readonly FollowUpResolver _followUps;
    private readonly AnswerComposer _composer;
    private readonly ChoiceDialog _choices;

    /// <summary>Makes an answerer.</summary>
    /// <param name="corpus">What it answers from.</param>
    /// <param name="buildIndex">Builds the index over the corpus' passages, which are given in their order; called from another thread.</param>
    /// <param name="conversations">Where conversations are kept.</param>
    /// <param name="stages">The stages at work; null for all.</param>
    public Answerer(Corpus corpus, Func<IReadOnlyList<PassageFields>, IPassageIndex> buildIndex, IConversationStore conversations, Stages? stages = null)
    {
        stages ??= Stages.All;
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(buildIndex);
        ArgumentNullException.ThrowIfNull(conversations);
        Corpus = corpus;
        var index = Task.Run(() => buildIndex(SentenceSelector.FieldsOf(corpus)));
        var analysed = new AnalysedCorpus(corpus, stages.Synonyms);
        var selector = new SentenceSelector(analysed, index.GetAwaiter().GetResult(), stages.Weights);
        _fingerprint = corpus.Fingerprint();
        _conversations = conversations;
        _reader = new UtteranceReader(analysed, stages.Spelling);
        _followUps = new FollowUpResolver(corpus.Domain, _reader.Questions, stages.FollowUps);
        var recommender = new Recommender(corpus);
        _composer = new AnswerComposer(analysed, selector, recommender, stages.Gate, stages.Weighing);
        _choices = new ChoiceDialog(corpus, recommender, _reader.Questions);
    }

    /// <summary>What it answers from.</summary>
    public Corpus Corpus { get; }

    /// <summary>Answers one message and remembers it. Any text is accepted; none throws.</summary>
    /// <exception cref="ConversationConflictException">Others saved the conversation each time in between.</exception>
    public async ValueTask<AnsweredTurn> AnswerAsync(Turn turn, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        using var whole = AnsweringTelemetry.Begin("answer");
        for (var attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var stored = await LoadAsync(turn.ConversationId, cancellation);
            var before = turn.Continues ?? ConversationCodec.Read(stored.Bytes).ForTurn(turn.Id);
            var (answer, after) = Answer(turn.Utterance, before);
            var kept = stored with { Bytes = ConversationCodec.Write(new KeptConversation(after, turn.Id is null ? Conversation.Empty : before, turn.Id)) };
            if (!await SaveAsync(turn, kept, cancellation)) continue;
            AnsweringTelemetry.Count(answer);
            return new AnsweredTurn(answer, after);
        }
        throw new ConversationConflictException();
    }

    /// <summary>What a conversation is now; an empty one where none is kept.</summary>
    public async ValueTask<Conversation> RecallAsync(string conversationId, CancellationToken cancellation = default) =>
        ConversationCodec.Read((await _conversations.LoadAsync(conversationId, cancellation)).Bytes).Now;

    /// <summary>The reply to a message in a conversation, and the conversation after it.</summary>
    public (Answer Answer, Conversation Next) Answer(string utterance, Conversation conversation)
    {
        var reading = Read(utterance);
        conversation = conversation.For(_fingerprint, Corpus.Sentences.Count);
        if (_choices.Take(reading, utterance, conversation) is { } step) return _composer.Choose(step, conversation, _followUps.Recall);
        conversation = conversation with { Choosing = null };
        if (reading.Social is { } social) return _composer.Converse(social, conversation);
        if (reading.Questions.Count == 0) return _composer.ReplyToNoWords(conversation);
        if (reading.ReturnsTo is { } about) conversation = _followUps.Return(conversation, about);
        var composition = _composer.Begin(conversation, _followUps.Recall);
        foreach (var question in reading.Questions)
        {
            var followUp = Resolve(question, composition.Conversation);
            using var stage = AnsweringTelemetry.Begin("compose");
            composition.Add(followUp, question);
        }
        return composition.Finish();
    }

    /// <summary>How the reply to a message in a conversation comes about.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="conversation">The conversation before it.</param>
    /// <param name="top">How many sentences to show for each question.</param>
    public AnswerExplanation Explain(string utterance, Conversation conversation, int top = 8)
    {
        var reading = _reader.Read(utterance);
        if (reading.ReturnsTo is { } about) conversation = _followUps.Return(conversation, about);
        var questions = new List<QuestionExplanation>();
        if (reading.Social is null)
        {
            foreach (var question in reading.Questions)
            {
                var followUp = _followUps.Resolve(question, conversation);
                var resolved = followUp.Question;
                questions.Add(new QuestionExplanation(question, followUp, _composer.Weigh(resolved, top), [.. _composer.FindKnown(resolved).Take(top)], _composer.ConfidenceIn(resolved)));
            }
        }
        return new AnswerExplanation(reading.Text, reading.Social, questions, Answer(utterance, conversation).Answer);
    }

    /// <summary>The answers that a message of one question might get, each with what it shows of being right; none where the message is talk, or a remark on the last answer.</summary>
    public IReadOnlyList<WeighedAnswer> Weigh(string utterance, Conversation conversation)
    {
        var reading = _reader.Read(utterance);
        conversation = conversation.For(_fingerprint, Corpus.Sentences.Count);
        if (_choices.Take(reading, utterance, conversation) is not null || reading.Social is not null || reading.Questions.Count != 1) return [];
        if (reading.ReturnsTo is { } about) conversation = _followUps.Return(conversation, about);
        var asked = reading.Questions[0];
        if (_followUps.Resolve(asked, conversation).Question.Kind is QuestionKind.Unclear or QuestionKind.WriteUp or QuestionKind.Shorter or QuestionKind.Doubt or QuestionKind.Evidence or QuestionKind.More) return [];
        return _composer.Begin(conversation, _followUps.Recall).Weigh(_followUps.Resolve(asked, conversation), asked);
    }

    private async ValueTask<StoredConversation> LoadAsync(string conversationId, CancellationToken cancellation)
    {
        using var stage = AnsweringTelemetry.Begin("load");
        return await _conversations.LoadAsync(conversationId, cancellation);
    }

    private UtteranceReading Read(string utterance)
    {
        using var stage = AnsweringTelemetry.Begin("read");
        return _reader.Read(utterance);
    }

    private FollowUp Resolve(Question question, Conversation conversation)
    {
        using var stage = AnsweringTelemetry.Begin("resolve");
        return _followUps.Resolve(question, conversation);
    }

    private async ValueTask<bool> SaveAsync(Turn turn, StoredConversation kept, CancellationToken cancellation)
    {
        using var stage = AnsweringTelemetry.Begin("save");
        return await _conversations.TrySaveAsync(turn.ConversationId, kept, turn.People, cancellation);
    }
}
