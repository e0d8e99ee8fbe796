using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FrameworkBot.Cli.Evaluate;

/// <summary>Reads the dialogs of an evaluation folder: every <c>*.yaml</c> in it.</summary>
public static class DialogReader
{
    /// <summary>The dialogs of all files, files by name and dialogs in their order.</summary>
    /// <exception cref="EvaluationInputException">The folder or a file cannot be used.</exception>
    public static IReadOnlyList<Dialog> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new EvaluationInputException($"{folder}: there is no such folder.");
        var dialogs = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(ReadFile).ToArray();
        if (dialogs.Length == 0) throw new EvaluationInputException($"{folder}: holds no dialogs. Put YAML files with 'dialogs:' there.");
        var twice = dialogs.GroupBy(dialog => dialog.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? dialogs : throw new EvaluationInputException($"{folder}: the dialog id '{twice.Key}' is there twice.");
    }

    /// <summary>The dialogs that weights are fitted with and nothing is counted on: those in the folder's subfolder <c>fitting</c>; none where there is no such folder.</summary>
    /// <exception cref="EvaluationInputException">A file cannot be used.</exception>
    public static IReadOnlyList<Dialog> ReadFitting(string folder) =>
        Path.Combine(folder, "fitting") is var inside && Directory.Exists(inside) ? Read(inside) : [];

    private static IEnumerable<Dialog> ReadFile(string path)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        FileEntry? file;
        try
        {
            file = reader.Deserialize<FileEntry?>(File.ReadAllText(path));
        }
        catch (YamlException fault)
        {
            throw new EvaluationInputException($"{path}:{fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}");
        }
        return (file?.Dialogs ?? []).Select(dialog => new Dialog(
            dialog.Id ?? throw new EvaluationInputException($"{path}: a dialog has no id."),
            [.. (dialog.Turns ?? []).Select(turn => new ExpectedTurn(
                turn.Say ?? throw new EvaluationInputException($"{path}: a turn of '{dialog.Id}' says nothing."),
                turn.Kind ?? throw new EvaluationInputException($"{path}: a turn of '{dialog.Id}' has no kind."),
                [.. (turn.Must ?? []).Select(group => (IReadOnlyList<string>)group)], turn.MustNot ?? [], turn.Cite ?? [], ReadContext(path, turn.Context)))]));
    }

    private static bool? ReadContext(string path, string? context) => context switch
    {
        null => null,
        "needed" => true,
        "ignored" => false,
        _ => throw new EvaluationInputException($"{path}: 'context' is '{context}'; it may be 'needed' or 'ignored'."),
    };

    private sealed class FileEntry
    {
        public string? Voice { get; set; }

        public List<DialogEntry>? Dialogs { get; set; }
    }

    private sealed class DialogEntry
    {
        public string? Id { get; set; }

        public List<TurnEntry>? Turns { get; set; }
    }

    private sealed class TurnEntry
    {
        public string? Say { get; set; }

        public string? Kind { get; set; }

        public string? Context { get; set; }

        public List<List<string>>? Must { get; set; }

        public List<string>? MustNot { get; set; }

        public List<string>? Cite { get; set; }
    }
}

/// <summary>An evaluation that cannot be run as asked, told in one sentence.</summary>
public sealed class EvaluationInputException(string message) : Exception(message);
