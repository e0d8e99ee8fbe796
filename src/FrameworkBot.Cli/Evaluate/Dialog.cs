using System.Security.Cryptography;
using System.Text;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>A conversation with what right answers must hold.</summary>
/// <param name="Id">Its id, unique over all files.</param>
/// <param name="Turns">Its turns in order.</param>
public sealed record Dialog(string Id, IReadOnlyList<ExpectedTurn> Turns)
{
    /// <summary>
    /// Whether it belongs to the half that is developed against; the other half is looked at as a total only. Decided by
    /// the first bit of the id's SHA-256, so that neither a file's order nor a later addition moves anything.
    /// </summary>
    public bool IsDevelopment => (SHA256.HashData(Encoding.UTF8.GetBytes(Id))[0] & 1) == 0;
}

/// <summary>One message with what a right reply must hold.</summary>
/// <param name="Say">What is typed.</param>
/// <param name="Kind">The kind of question, as the evaluation names it.</param>
/// <param name="Must">Groups of texts; of each group one must be in the reply, whatever its case.</param>
/// <param name="MustNot">Texts that only a wrong reply holds.</param>
/// <param name="Cite">The ids of the articles that may be cited first; empty for any.</param>
/// <param name="NeedsContext">Whether it cannot be understood without the turns before it; null where nobody has said.</param>
public sealed record ExpectedTurn(string Say, string Kind, IReadOnlyList<IReadOnlyList<string>> Must, IReadOnlyList<string> MustNot, IReadOnlyList<string> Cite, bool? NeedsContext = null)
{
    /// <summary>The kind of turns to which the right reply is a question back.</summary>
    public const string Clarify = "clarify";

    /// <summary>The kind of turns that are to be declined.</summary>
    public const string Decline = "decline";

    /// <summary>The kind of turns to be declined although they have names and words of what is answered: another relation, another subject.</summary>
    public const string NearMiss = "near-miss";

    /// <summary>Whether the right reply declines.</summary>
    public bool IsToDecline => Kind is Decline or NearMiss;

    /// <summary>The kinds of turns that are talk and no questions to the articles.</summary>
    public bool IsTalk => Kind is "social" or "help";
}
