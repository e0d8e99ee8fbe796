namespace FrameworkBot.Answering.Language;

/// <summary>The form in which names are compared: the letters and digits in lower case, without spaces, dots or hyphens.</summary>
public static class AliasKey
{
    /// <summary>"RainBow.js", "rain bow JS" and "rainbow-js" all give "rainbowjs".</summary>
    public static string Of(string name) => string.Concat(Tokenizer.Tokenize(name).Select(token => token.Text)).Replace(".", "", StringComparison.Ordinal);
}
