using System.Globalization;

namespace FrameworkBot.Cli.Chat;

/// <summary>
/// Lines typed on a terminal that keeps no history: arrow up and down recall earlier lines. A line longer than the
/// window scrolls sideways while it is typed.
/// </summary>
/// <param name="readKey">Waits for a key, without showing it.</param>
/// <param name="output">The terminal; it must understand the ANSI sequences for erasing and for moving right.</param>
/// <param name="width">The width of the window in columns; 0 where the terminal does not tell.</param>
public sealed class EditedLines(Func<ConsoleKeyInfo> readKey, TextWriter output, Func<int> width) : ILineReader
{
    private const int UsualWidth = 80;
    private readonly List<string> _history = [];

    /// <inheritdoc/>
    public string? ReadLine(string prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var line = new EditedLine(_history);
        Paint(prompt, line);
        while (true)
        {
            var key = readKey();
            if (key.Key == ConsoleKey.Enter) break;
            if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control })
            {
                if (line.Text.Length > 0) continue;
                output.Write("\n");
                return null;
            }
            line.Apply(key);
            Paint(prompt, line);
        }
        output.Write("\r" + prompt + line.Text + "\u001b[K\n");
        if (line.Text.Length > 0 && (_history.Count == 0 || _history[^1] != line.Text)) _history.Add(line.Text);
        return line.Text;
    }

    private void Paint(string prompt, EditedLine line)
    {
        var room = Math.Max(1, (width() is > 0 and var known ? known : UsualWidth) - prompt.Length - 1);
        var from = Math.Max(0, line.Cursor - room);
        var visible = line.Text.Substring(from, Math.Min(room, line.Text.Length - from));
        var column = prompt.Length + line.Cursor - from;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"\r{prompt}{visible}\u001b[K\r\u001b[{column}C"));
        output.Flush();
    }
}
