namespace FrameworkBot.Cli.Evaluate;

/// <summary>How many turns of a kind came out how.</summary>
/// <param name="Turns">All of them.</param>
/// <param name="Right">Right ones.</param>
/// <param name="Wrong">Wrong answers.</param>
/// <param name="DeclinedWrongly">Refusals where the articles answer.</param>
/// <param name="AnsweredWrongly">Answers where the articles do not.</param>
/// <param name="Cited">Turns in which something was to be cited, and was.</param>
/// <param name="CitedRightly">Those whose first citation is of an article that answers.</param>
public sealed record Scores(int Turns, int Right, int Wrong, int DeclinedWrongly, int AnsweredWrongly, int Cited, int CitedRightly)
{
    /// <summary>The scores of judged turns.</summary>
    public static Scores Of(IReadOnlyCollection<JudgedTurn> turns) => new(
        turns.Count,
        turns.Count(turn => turn.Verdict == Verdict.Right),
        turns.Count(turn => turn.Verdict == Verdict.Wrong),
        turns.Count(turn => turn.Verdict == Verdict.DeclinedWrongly),
        turns.Count(turn => turn.Verdict == Verdict.AnsweredWrongly),
        turns.Count(turn => turn.CitesRightly is not null),
        turns.Count(turn => turn.CitesRightly == true));
}

/// <summary>A turn with what became of it.</summary>
/// <param name="Dialog">Its dialog.</param>
/// <param name="Turn">The turn.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Verdict">How the reply did.</param>
/// <param name="CitesRightly">Whether its first citation is right; null where nothing was to be cited.</param>
public sealed record JudgedTurn(Dialog Dialog, ExpectedTurn Turn, JudgedReply Reply, Verdict Verdict, bool? CitesRightly);
