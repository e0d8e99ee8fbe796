namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>A conversation written down: what tests/Conversations/README.md describes.</summary>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Title">The heading.</param>
/// <param name="Remarks">The lines between heading and conversation.</param>
/// <param name="Turns">The messages with what is expected of each reply.</param>
internal sealed record Transcript(string File, string Title, IReadOnlyList<string> Remarks, IReadOnlyList<TranscriptTurn> Turns)
{
    /// <summary>Why it is expected to fail for now; null where no remark says so.</summary>
    public string? Pending => Remarks.FirstOrDefault(line => line.StartsWith("Pending:", StringComparison.Ordinal))?["Pending:".Length..].Trim();
}

/// <summary>One message with what is expected of its reply.</summary>
/// <param name="Line">Where the message stands in the file, from 1.</param>
/// <param name="Utterance">The message.</param>
/// <param name="IsDeclined">Whether every part of the reply must decline; where false, none may.</param>
/// <param name="Cites">Articles that must be cited, by id.</param>
/// <param name="Lines">The lines of the reply; none where its text does not matter.</param>
internal sealed record TranscriptTurn(int Line, string Utterance, bool IsDeclined, IReadOnlyList<string> Cites, IReadOnlyList<string> Lines);
