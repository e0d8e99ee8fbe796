using System.Globalization;
using FrameworkBot.Answering.Answers;
using Spectre.Console;

namespace FrameworkBot.Cli.Replies;

/// <summary>Writes replies: plainly, the same bytes everywhere, or with colour and wrapping for someone who watches.</summary>
public sealed class ReplyWriter
{
    private readonly TextWriter _output;
    private readonly TerminalReply? _terminal;

    /// <summary>Makes a writer.</summary>
    public ReplyWriter(CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        _output = streams.Output;
        if (streams.IsOutputTerminal)
            _terminal = new TerminalReply(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Output) }));
    }

    /// <summary>Writes a reply: the answer, its sources, what may be asked next.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isNumbered">Whether what may be asked next is numbered, so that a number can ask it.</param>
    public void Write(Answer answer, bool isNumbered)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (_terminal is null) _output.Write(AnswerText.Render(answer));
        else _terminal.Write(answer);
        WriteNext(answer.Suggestions, isNumbered);
    }

    /// <summary>Writes what may be asked next.</summary>
    public void WriteNext(IReadOnlyList<string> suggestions, bool isNumbered)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        if (suggestions.Count == 0) return;
        var marked = suggestions.Select((suggestion, i) => (isNumbered ? (i + 1).ToString(CultureInfo.InvariantCulture) + "." : "-", suggestion)).ToArray();
        if (_terminal is not null)
        {
            _terminal.WriteNext(marked);
            return;
        }
        _output.Write("\n" + Phrases.AskNext + ":\n");
        foreach (var (mark, suggestion) in marked) _output.Write(mark + " " + suggestion + "\n");
    }
}
