using FrameworkBot.Cli.Chat;

namespace FrameworkBot.Cli.Tests.Chat;

public sealed class EditedLinesTests
{
    private const ConsoleKey Up = ConsoleKey.UpArrow, Down = ConsoleKey.DownArrow, Left = ConsoleKey.LeftArrow, Right = ConsoleKey.RightArrow;

    [Fact]
    public void Typed_characters_make_the_line() => Assert.Equal(["Why?"], Type(["Why?", ConsoleKey.Enter]));

    [Fact]
    public void Arrow_up_and_down_walk_through_earlier_lines() =>
        Assert.Equal(["one", "two", "one", "two", "half"], Type(["one", ConsoleKey.Enter, "two", ConsoleKey.Enter, Up, Up, Up, ConsoleKey.Enter, Up, Up, ConsoleKey.Enter, "half", Up, Up, Down, Down, Down, ConsoleKey.Enter]));

    [Fact]
    public void Keys_edit_inside_the_line() =>
        Assert.Equal(["Xabd!"], Type(["abcd", Left, ConsoleKey.Backspace, ConsoleKey.Home, "X", Right, ConsoleKey.End, "!", ConsoleKey.Enter]));

    [Fact]
    public void Delete_takes_what_follows() => Assert.Equal(["ac"], Type(["abc", Left, Left, ConsoleKey.Delete, ConsoleKey.Enter]));

    [Fact]
    public void Control_keys_erase_words_and_lines() =>
        Assert.Equal(["what ", "x"], Type(["what is ", Control(ConsoleKey.W), ConsoleKey.Enter, "gone", Control(ConsoleKey.U), "x", ConsoleKey.Enter]));

    [Fact]
    public void A_character_of_two_units_is_erased_whole() => Assert.Equal(["a"], Type(["a🙂", ConsoleKey.Backspace, ConsoleKey.Enter]));

    [Fact]
    public void Control_d_on_an_empty_line_ends_the_input()
    {
        Assert.Equal(["a"], Type(["a", ConsoleKey.Enter, Control(ConsoleKey.D), "b", ConsoleKey.Enter]));
        Assert.Equal(["ab"], Type(["a", Control(ConsoleKey.D), "b", ConsoleKey.Enter]));
    }

    [Fact]
    public void A_long_line_scrolls_and_is_shown_whole_at_the_end()
    {
        using var output = new StringWriter();
        Type(["abcdefghij", ConsoleKey.Enter], output, width: 8);
        var paints = output.ToString().Split("\r> ");
        Assert.StartsWith("fghij\u001b[K", paints[^2], StringComparison.Ordinal);
        Assert.Equal("abcdefghij\u001b[K\n", paints[^1]);
    }

    private static ConsoleKeyInfo Control(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: true);

    private static List<string> Type(object[] keys) => Type(keys, TextWriter.Null, width: 80);

    private static List<string> Type(object[] keys, TextWriter output, int width)
    {
        var pressed = new Queue<ConsoleKeyInfo>(keys.SelectMany(KeysOf));
        var reader = new EditedLines(pressed.Dequeue, output, () => width);
        var lines = new List<string>();
        while (pressed.Count > 0 && reader.ReadLine("> ") is { } line) lines.Add(line);
        return lines;
    }

    private static IEnumerable<ConsoleKeyInfo> KeysOf(object typed) => typed switch
    {
        ConsoleKeyInfo key => [key],
        ConsoleKey key => [new ConsoleKeyInfo('\0', key, shift: false, alt: false, control: false)],
        _ => ((string)typed).Select(character => new ConsoleKeyInfo(character, ConsoleKey.None, shift: false, alt: false, control: false)),
    };
}
