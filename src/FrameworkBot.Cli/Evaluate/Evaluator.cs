using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;

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
