namespace FrameworkBot.Answering.Corpora;

/// <summary>Something wrong with a corpus, told so that a writer can mend it.</summary>
/// <param name="File">The file, relative to the corpus folder.</param>
/// <param name="Line">The line, from 1; 0 when it concerns the whole file.</param>
/// <param name="Message">What is wrong and what to do, in one or two sentences.</param>
public sealed record CorpusProblem(string File, int Line, string Message)
{
    /// <summary>"file:line: message", as editors and build logs understand it.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}

/// <summary>What came of reading a corpus.</summary>
/// <param name="Corpus">The corpus; null when there is any problem.</param>
/// <param name="Problems">What is wrong, ordered by file and line; empty when all is well.</param>
public sealed record CorpusReading(Corpus? Corpus, IReadOnlyList<CorpusProblem> Problems);
