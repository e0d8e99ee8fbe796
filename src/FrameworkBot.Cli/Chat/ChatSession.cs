using System.Globalization;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers.Decisions;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Cli.Replies;

namespace FrameworkBot.Cli.Chat;

/// <summary>
/// One conversation: reads lines, answers them, until the end of the input. Where nobody both types and watches, each
/// question is written before its reply, so that the output is a whole transcript.
/// </summary>
public sealed class ChatSession
{
    private readonly Answerer _answerer;
    private readonly ILineReader _lines;
    private readonly TextWriter _output;
    private readonly ReplyWriter _replies;
    private readonly bool _isTyped;
    private Conversation _conversation = Conversation.Empty;
    private DecisionRecord? _record;
    private IReadOnlyList<string> _suggestions;

    /// <summary>Prepares a conversation.</summary>
    public ChatSession(Answerer answerer, ILineReader lines, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(streams);
        _answerer = answerer;
        _lines = lines;
        _output = streams.Output;
        _replies = new ReplyWriter(streams);
        _isTyped = IsTyped(streams);
        _suggestions = FirstQuestions();
    }

    /// <summary>Whether someone types and watches.</summary>
    public static bool IsTyped(CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        return streams.IsInputTerminal && streams.IsOutputTerminal;
    }

    /// <summary>Converses until "/quit" or the end of the input.</summary>
    public void Run()
    {
        if (_isTyped) Say(ChatPhrases.Welcome, showsNext: true);
        while (_lines.ReadLine(ChatPhrases.Prompt) is { } line)
        {
            var text = line.Trim();
            if (text is "/quit" or "/exit") return;
            if (text.Length > 0) Take(text);
        }
    }

    private void Take(string text)
    {
        switch (text)
        {
            case "/new":
                _conversation = Conversation.Empty;
                _suggestions = FirstQuestions();
                Say(ChatPhrases.StartedOver, showsNext: true);
                break;
            case "/help":
                Say(ChatPhrases.Welcome, showsNext: true);
                break;
            case "/save" or ['/', 's', 'a', 'v', 'e', ' ', ..]:
                Say(_record is null ? ChatPhrases.NothingToSave : RecordFile.Write(_record, text["/save".Length..].Trim()).Message, showsNext: false);
                break;
            case ['/', ..]:
                Say(ChatPhrases.NoSuchCommand(text), showsNext: false);
                break;
            case [>= '0' and <= '9'] or [>= '1' and <= '9', >= '0' and <= '9']:
                var number = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
                if (number >= 1 && number <= _suggestions.Count) Ask(_suggestions[number - 1], isShown: true);
                else Say(ChatPhrases.NoSuchNumber(text), showsNext: false);
                break;
            default:
                Ask(text, isShown: !_isTyped);
                break;
        }
    }

    private void Ask(string question, bool isShown)
    {
        if (isShown) _output.Write(ChatPhrases.Prompt + question + "\n");
        (var answer, _conversation) = _answerer.Answer(question, _conversation);
        // After a reply without any, the numbers still on the screen keep their meaning.
        if (answer.Suggestions.Count > 0) _suggestions = answer.Suggestions;
        _replies.Write(answer, isNumbered: true);
        if (answer.Parts.Select(part => part.Record).OfType<DecisionRecord>().LastOrDefault() is { } record)
        {
            _record = record;
            _output.Write("\n" + ChatPhrases.HowToSave(record.FileName) + "\n");
        }
        _output.Write("\n");
    }

    private void Say(string text, bool showsNext)
    {
        _output.Write(text + "\n");
        if (showsNext) _replies.WriteNext(_suggestions, isNumbered: true);
        _output.Write("\n");
    }

    private IReadOnlyList<string> FirstQuestions() => _answerer.Corpus.Domain.Topic.Questions;
}
