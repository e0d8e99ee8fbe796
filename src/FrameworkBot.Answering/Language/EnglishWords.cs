namespace FrameworkBot.Answering.Language;

/// <summary>Words of general English, from the lists that ship with this assembly.</summary>
internal static class EnglishWords
{
    /// <summary>Words that questions are made of: function words, question words, words that carry no content.</summary>
    public static HashSet<string> Question { get; } = [.. WordList.ReadWords("carriers.txt"), .. WordList.ReadWords("question-words.txt")];

    /// <summary>Words that carry no content in a question: function words, question words, fillers. "use" and "behind" do.</summary>
    public static HashSet<string> Empty { get; } =
        [.. Question.Concat(WordList.ReadWords("fillers.txt")).Except(["use", "used", "uses", "using", "behind"], StringComparer.Ordinal)];

    /// <summary>Whether a word carries no content in a question.</summary>
    public static bool IsEmpty(string word) => word.Length < 2 || Empty.Contains(word) || word != "behind" && StopWords.Contains(word);

    /// <summary>Words that may be the very point of a question.</summary>
    public static HashSet<string> Askable { get; } = WordList.ReadWords("askable.txt");

    /// <summary>Every listed word; none of them is taken for a misspelt other one.</summary>
    public static HashSet<string> All { get; } =
    [
        .. Question, .. Empty, .. WordList.ReadWords("common.txt"),
        .. Lexicon.GeneralGroups(1).SelectMany(group => group.Members.Concat(group.Askers)).SelectMany(member => Tokenizer.Tokenize(member)).Select(token => token.Text),
    ];
}
