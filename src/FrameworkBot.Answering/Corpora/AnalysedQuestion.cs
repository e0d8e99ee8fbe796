using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Corpora;

/// <summary>What a noted question holds, worked out once when the corpus is read.</summary>
/// <param name="Words">The stems of its words, each once, names and function words left out.</param>
/// <param name="Groups">The numbers of the word groups it has members of, each once.</param>
/// <param name="Entities">The numbers of the entities it names, each once.</param>
/// <param name="Form">What it asks for.</param>
internal sealed record AnalysedQuestion(NotedWord[] Words, int[] Groups, int[] Entities, AskedForm Form);

/// <summary>A word of a noted question.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="IsFiller">Whether it carries little content.</param>
/// <param name="IsIdle">Whether it is a common word that nobody asks about for its own sake.</param>
internal readonly record struct NotedWord(string Stem, bool IsFiller, bool IsIdle);
