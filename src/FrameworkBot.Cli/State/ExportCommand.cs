using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FrameworkBot.Cli.Help;
using FrameworkBot.State.Records;

namespace FrameworkBot.Cli.State;

/// <summary><c>frameworkbot export</c>: writes what is kept, of a person or of all, as lines of JSON.</summary>
internal static class ExportCommand
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot export --state state/frameworkbot.log", "frameworkbot export --channel msteams --person 29:1abc"],
        [
            (ExitCode.Ok, "what is kept was written, one record on a line"),
            (ExitCode.Negative, "nothing is kept"),
            (ExitCode.BadInput, "the command line, the file or the database cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new StateSource();
        var command = source.AddTo(new Command("export", "Writes what is kept of a person, or with no person all that is kept, as lines of JSON."));
        command.SetAction(result => source.Use(result, async store =>
        {
            var count = 0;
            await foreach (var (key, record) in store.ReadAsync(source.PersonIn(result), CancellationToken.None))
            {
                await result.InvocationConfiguration.Output.WriteLineAsync(Line(key, record));
                count++;
            }
            return count > 0 ? ExitCode.Ok : ExitCode.Negative;
        }));
        return command;
    }

    private static string Line(RecordKey key, StoredRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteString("kind", key.Kind.ToString());
            json.WriteString("key", key.Hash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("at", record.At.UtcDateTime);
            json.WriteStartArray("people");
            foreach (var person in record.People) json.WriteStringValue(person.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndArray();
            json.WritePropertyName("value");
            if (IsJson(record.Value)) json.WriteRawValue(record.Value.Span, skipInputValidation: true);
            else json.WriteBase64StringValue(record.Value.Span);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool IsJson(ReadOnlyMemory<byte> value)
    {
        try
        {
            using var _ = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
