namespace FrameworkBot.Answering.Language;

/// <summary>Words of general English, from the lists that ship with this assembly.</summary>
internal static class EnglishWords
{
    /// <summary>Words that questions are made of: function words, question words, words that carry no content.</summary>
    public static HashSet<string> Question { get; } = [.. WordList.ReadWords("carriers.txt"), .. WordList.ReadWords("question-words.txt")];

    /// <summary>Words that say by what things are compared: content of a question, and covered where its criterion is.</summary>
    public static HashSet<string> Comparatives { get; } = new(["faster", "slower", "easier", "harder", "quicker", "simpler", "cheaper"], StringComparer.Ordinal);

    /// <summary>Words that carry no content in a question: function words, question words, fillers. "use", "behind" and "faster" do.</summary>
    public static HashSet<string> Empty { get; } =
        [.. Question.Concat(WordList.ReadWords("fillers.txt")).Except(["use", "used", "uses", "using", "behind"], StringComparer.Ordinal).Except(Comparatives, StringComparer.Ordinal)];

    /// <summary>Whether a word carries no content in a question.</summary>
    public static bool IsEmpty(string word) => word.Length < 2 || Empty.Contains(word) || word != "behind" && StopWords.Contains(word);

    private static readonly HashSet<string> Fillers = [.. WordList.ReadWords("fillers.txt")];

    /// <summary>Whether a word is a noun or the like that most topics have nothing to do with; one that has makes it content.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word) && !Question.Contains(word) && !StopWords.Contains(word);

    private static readonly Lazy<HashSet<string>> CommonStems = new(StemsOfAll);

    /// <summary>Whether a word, or another form of it, is listed.</summary>
    public static bool IsCommon(string word) => IsCommon(word, null);

    /// <summary>Whether a word, or another form of it, is listed.</summary>
    /// <param name="word">The word.</param>
    /// <param name="stem">Its stem, where it is at hand.</param>
    public static bool IsCommon(string word, string? stem) => All.Contains(word) || CommonStems.Value.Contains(stem ?? EnglishStemmer.Stem(word));

    /// <summary>Words that may be the very point of a question.</summary>
    public static HashSet<string> Askable { get; } = [.. WordList.ReadWords("askable.txt").Select(EnglishStemmer.Stem)];

    /// <summary>Whether a word may be the very point of a question.</summary>
    public static bool IsAskable(string word) => Askable.Contains(EnglishStemmer.Stem(word));

    /// <summary>Every listed word; none of them is taken for a misspelt other one.</summary>
    public static HashSet<string> All { get; } =
    [
        .. Question, .. Empty, .. WordList.ReadWords("common.txt"),
        .. Lexicon.GeneralGroups(1).SelectMany(group => group.Members.Concat(group.Askers)).SelectMany(member => Tokenizer.Tokenize(member)).Select(token => token.Text),
    ];

    private static HashSet<string> StemsOfAll() => [.. All.Select(EnglishStemmer.Stem)];
}
