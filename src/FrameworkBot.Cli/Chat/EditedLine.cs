namespace FrameworkBot.Cli.Chat;

/// <summary>A line while it is typed.</summary>
/// <param name="history">The earlier lines, oldest first.</param>
public sealed class EditedLine(IReadOnlyList<string> history)
{
    private int _recalled = history.Count;
    private string _unfinished = "";

    /// <summary>What stands in it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the next character goes, from 0 to the length of the text.</summary>
    public int Cursor { get; private set; }

    /// <summary>Does what a key asks for; keys without a meaning change nothing.</summary>
    public void Apply(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.UpArrow: Recall(_recalled - 1); break;
            case ConsoleKey.DownArrow: Recall(_recalled + 1); break;
            case ConsoleKey.LeftArrow: Cursor = Before(); break;
            case ConsoleKey.RightArrow: Cursor = After(); break;
            case ConsoleKey.Home:
            case ConsoleKey.A when isControl: Cursor = 0; break;
            case ConsoleKey.End:
            case ConsoleKey.E when isControl: Cursor = Text.Length; break;
            case ConsoleKey.Backspace: Remove(Before(), Cursor); break;
            case ConsoleKey.Delete: Remove(Cursor, After()); break;
            case ConsoleKey.U when isControl: Remove(0, Cursor); break;
            case ConsoleKey.W when isControl: Remove(WordBefore(), Cursor); break;
            default:
                if (!char.IsControl(key.KeyChar)) Insert(key.KeyChar);
                break;
        }
    }

    private void Insert(char character)
    {
        Text = Text.Insert(Cursor, character.ToString());
        Cursor++;
    }

    private void Remove(int from, int to)
    {
        Text = Text.Remove(from, to - from);
        Cursor = from;
    }

    // A character beyond the first 65,536 is two units, which stay together.
    private int Before() => Cursor >= 2 && char.IsSurrogatePair(Text, Cursor - 2) ? Cursor - 2 : Math.Max(0, Cursor - 1);

    private int After() => Cursor + 2 <= Text.Length && char.IsSurrogatePair(Text, Cursor) ? Cursor + 2 : Math.Min(Text.Length, Cursor + 1);

    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && Text[at - 1] == ' ') at--;
        while (at > 0 && Text[at - 1] != ' ') at--;
        return at;
    }

    private void Recall(int place)
    {
        if (place < 0 || place > history.Count) return;
        if (_recalled == history.Count) _unfinished = Text;
        _recalled = place;
        Text = place == history.Count ? _unfinished : history[place];
        Cursor = Text.Length;
    }
}
