using FsCheck;
using FsCheck.Fluent;

namespace FrameworkBot.Answering.Tests.Properties;

/// <summary>Generators of messages.</summary>
internal static class Utterances
{
    private static readonly string[] Words = [.. EvaluationReplies.Dialogs().SelectMany(dialog => dialog.Says).SelectMany(say => say.Split(' ')).Distinct(StringComparer.Ordinal)];

    /// <summary>Any sequence of UTF-16 code units, lone surrogates included.</summary>
    public static Gen<string> AnyUtf16 { get; } = Gen.Choose(char.MinValue, char.MaxValue).Select(code => (char)code).ArrayOf().Select(chars => new string(chars));

    /// <summary>Words that people typed, shuffled: it reaches further into the reader than noise does.</summary>
    public static Gen<string> Salad { get; } = OfPieces([.. Words.Select(word => word + " ")]);

    /// <summary>Any sequence of some characters.</summary>
    public static Gen<string> Of(char[] alphabet) => Gen.Elements(alphabet).ArrayOf().Select(chars => new string(chars));

    /// <summary>Any sequence of some pieces of text.</summary>
    public static Gen<string> OfPieces(string[] pieces) => Gen.Elements(pieces).ArrayOf().Select(string.Concat);
}
