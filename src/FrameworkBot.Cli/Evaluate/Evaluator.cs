using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Search;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>Runs dialogs and judges the replies.</summary>
public static class Evaluator
{
    /// <summary>Every turn of the dialogs, answered by the bot.</summary>
    public static IReadOnlyList<JudgedTurn> Run(Answerer answerer, IEnumerable<Dialog> dialogs)
    {
        var judged = new List<JudgedTurn>();
        foreach (var dialog in dialogs)
        {
            var conversation = Conversation.Empty;
            foreach (var turn in dialog.Turns)
            {
                var (answer, next) = answerer.Answer(turn.Say, conversation);
                conversation = next;
                judged.Add(JudgeTurn(dialog, turn, JudgedReply.Of(answer)));
            }
        }
        return judged;
    }

    /// <summary>Every later turn that needs no context, asked alone: context must not make it worse.</summary>
    public static IReadOnlyList<JudgedTurn> RunAlone(Answerer answerer, IEnumerable<Dialog> dialogs) =>
        [.. dialogs.SelectMany(dialog => dialog.Turns.Skip(1).Where(turn => turn.NeedsContext == false)
            .Select(turn => JudgeTurn(dialog, turn, JudgedReply.Of(answerer.Answer(turn.Say, Conversation.Empty).Answer))))];

    /// <summary>The bot with one stage switched off at a time, by what is switched off.</summary>
    public static IEnumerable<(string Without, Answerer Answerer)> Ablations(Corpus corpus, SearchOptions search)
    {
        var all = Stages.All;
        yield return ("spelling", CorpusFolder.AnswererOf(corpus, search, all with { Spelling = false }));
        yield return ("synonyms and paraphrases", CorpusFolder.AnswererOf(corpus, search, all with { Synonyms = false }));
        yield return ("follow-ups", CorpusFolder.AnswererOf(corpus, search, all with { FollowUps = false }));
        yield return ("weighing", CorpusFolder.AnswererOf(corpus, search, all with { Weighing = false }));
        yield return ("the gate", CorpusFolder.AnswererOf(corpus, search, all with { Gate = false }));
        yield return ("noted questions", CorpusFolder.AnswererOf(corpus.WithoutQuestions(), search, all));
        yield return ("rules", CorpusFolder.AnswererOf(corpus.WithoutRules(), search, all));
        yield return ("domain and rules", CorpusFolder.AnswererOf(corpus.ArticlesAlone(), search, all));
        foreach (var (name, feature) in new[] { ("content words", 0), ("exact words", 1), ("pairs", 3), ("agreement of names", 4), ("answer type", 6), ("score of the passage", 7) })
            yield return (name, CorpusFolder.AnswererOf(corpus, search, all with { Weights = all.Weights with { Features = [.. all.Weights.Features.Select((weight, i) => i == feature ? 0 : weight)] } }));
    }

    /// <summary>Every turn of the dialogs, answered by the first passage that plain BM25 finds: what the bot is measured against.</summary>
    public static IReadOnlyList<JudgedTurn> RunBaseline(Corpus corpus, IEnumerable<Dialog> dialogs)
    {
        var plain = new Bm25fParameters { SurfaceWeight = 0, PairWeight = 0 };
        var index = Bm25fIndex.Build([.. corpus.Passages.Select(passage => new PassageFields("", "", passage.Text))], plain);
        return [.. dialogs.SelectMany(dialog => dialog.Turns.Select(turn => JudgeTurn(dialog, turn, FirstPassage(corpus, index, turn.Say))))];
    }

    private static JudgedReply FirstPassage(Corpus corpus, Bm25fIndex index, string utterance)
    {
        var found = index.Search(PassageQueryReader.Read(utterance), 1);
        if (found.Count == 0) return new JudgedReply("", [], IsDeclined: true, IsTalk: false);
        var passage = corpus.Passages[found[0].Passage];
        return new JudgedReply(passage.Text, [corpus.ArticleOf(passage).Id], IsDeclined: false, IsTalk: false);
    }

    private static JudgedTurn JudgeTurn(Dialog dialog, ExpectedTurn turn, JudgedReply reply) =>
        new(dialog, turn, reply, Judge.Of(turn, reply), Judge.CitesRightly(turn, reply));
}
