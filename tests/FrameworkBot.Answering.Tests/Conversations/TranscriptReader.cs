namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>Reads transcripts: the format of tests/Conversations/README.md.</summary>
internal static class TranscriptReader
{
    private const string Declined = "(declined)";
    private const string Cites = "[cites:";

    /// <summary>The transcripts in a folder of tests/Conversations, by file name.</summary>
    public static IReadOnlyList<Transcript> ReadFolder(params string[] folder)
    {
        var path = Repository.PathOf(["tests", "Conversations", .. folder]);
        return [.. Directory.GetFiles(path, "*.md").Where(file => Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal)
            .Select(file => Read(Repository.RelativeTo(file), File.ReadAllLines(file)))];
    }

    /// <summary>Reads one transcript.</summary>
    /// <exception cref="FormatException">It is not in the format.</exception>
    public static Transcript Read(string file, string[] lines)
    {
        if (lines.Length == 0 || !lines[0].StartsWith("# ", StringComparison.Ordinal)) throw new FormatException($"{file}:1: does not begin with a title: '# …'.");
        var start = Array.FindIndex(lines, IsSaid);
        if (start < 0) throw new FormatException($"{file}: nobody says anything: '> …'.");
        var turns = new List<TranscriptTurn>();
        for (var i = start; i < lines.Length;)
        {
            var said = lines.Skip(i).TakeWhile(IsSaid).ToArray();
            var reply = lines.Skip(i + said.Length).TakeWhile(line => !IsSaid(line)).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
            turns.Add(TurnOf(i + 1, string.Join('\n', said.Select(line => line[1..].TrimStart())), reply));
            i += said.Length;
            while (i < lines.Length && !IsSaid(lines[i])) i++;
            if (reply.Length == 0) throw new FormatException($"{file}:{turns[^1].Line}: no reply is written down.");
        }
        return new Transcript(file, lines[0][2..].Trim(), [.. lines[1..start].Where(line => line.Length > 0)], turns);
    }

    private static TranscriptTurn TurnOf(int line, string utterance, string[] reply)
    {
        var cites = reply.Where(IsCites).SelectMany(text => text[Cites.Length..].TrimEnd(']').Split(',', StringSplitOptions.TrimEntries)).ToArray();
        return new TranscriptTurn(line, utterance, reply.Contains(Declined, StringComparer.Ordinal), cites, [.. reply.Where(text => text != Declined && !IsCites(text))]);
    }

    private static bool IsSaid(string line) => line.StartsWith('>');

    private static bool IsCites(string line) => line.StartsWith(Cites, StringComparison.Ordinal);
}
