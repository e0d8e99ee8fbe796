using System.Text;

namespace FrameworkBot.Cli;

/// <summary>What a command reads from and writes to.</summary>
/// <param name="Input">Where questions are typed or piped in.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where complaints go.</param>
/// <param name="IsInputTerminal">Whether someone types the input.</param>
/// <param name="IsOutputTerminal">Whether someone watches the output, so that it may be coloured and wrapped.</param>
public sealed record CommandStreams(TextReader Input, TextWriter Output, TextWriter Error, bool IsInputTerminal, bool IsOutputTerminal)
{
    /// <summary>The streams of this process: UTF-8 without a mark at the start and line feeds, on every machine.</summary>
    public static CommandStreams OfProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = encoding;
        Console.InputEncoding = encoding;
        Console.Out.NewLine = "\n";
        Console.Error.NewLine = "\n";
        return new CommandStreams(Console.In, Console.Out, Console.Error, !Console.IsInputRedirected, !Console.IsOutputRedirected);
    }
}
