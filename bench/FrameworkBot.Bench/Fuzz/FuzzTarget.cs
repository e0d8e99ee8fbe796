namespace FrameworkBot.Bench.Fuzz;

/// <summary>One of the places that take what others wrote.</summary>
/// <param name="Name">What it is called on the command line and in the table.</param>
/// <param name="Share">Its share of all inputs, in relation to the others'.</param>
/// <param name="AtOnce">How many inputs it is given at once: 1 for code in this process.</param>
/// <param name="RunAsync">
/// Makes an input from chance, gives it, and says in a word what came of it, for the table. Every exception is a finding; so is a
/// <see cref="FuzzFinding"/>, which says what is wrong with the answer.
/// </param>
/// <param name="Outcomes">Words that must come up, so that inputs reach both what is taken and what is refused.</param>
internal sealed record FuzzTarget(string Name, int Share, int AtOnce, Func<FuzzRandom, Task<string>> RunAsync, IReadOnlyList<string> Outcomes);

/// <summary>An answer that must not be.</summary>
internal sealed class FuzzFinding(string message) : Exception(message);
