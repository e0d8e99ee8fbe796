namespace FrameworkBot.Answering.Language;

/// <summary>Words and short phrases that may stand for one another.</summary>
/// <param name="Members">The words and phrases.</param>
/// <param name="Askers">More words and phrases that stand for the group in questions, though not in what is stated.</param>
/// <param name="Weight">How fully one stands for another, above 0 and at most 1.</param>
public sealed record WordGroup(IReadOnlyList<string> Members, IReadOnlyList<string> Askers, double Weight);

/// <summary>Finds the members of word groups in texts, whatever their endings. Immutable.</summary>
public sealed class Lexicon
{
    private readonly PhraseTable<int> _stated = new();
    private readonly PhraseTable<int> _asked = new();
    private readonly List<string[]> _stemsByGroup = [];
    private readonly List<double> _weights = [];

    /// <summary>Builds a lexicon; a group's number is its place in <paramref name="groups"/>.</summary>
    public Lexicon(IEnumerable<WordGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        foreach (var group in groups)
        {
            var phrases = group.Members.Select(Stems).Where(stems => stems.Length > 0).DistinctBy(stems => string.Join(' ', stems)).ToArray();
            foreach (var stems in phrases) _stated.Add(stems, _stemsByGroup.Count);
            foreach (var stems in phrases.Concat(group.Askers.Select(Stems).Where(stems => stems.Length > 0)).DistinctBy(stems => string.Join(' ', stems)))
                _asked.Add(stems, _stemsByGroup.Count);
            _stemsByGroup.Add([.. phrases.Where(stems => stems.Length == 1).Select(stems => stems[0])]);
            _weights.Add(group.Weight);
        }
    }

    /// <summary>The general English groups that ship with this assembly (<c>synonyms.txt</c>).</summary>
    /// <param name="weight">The weight they get.</param>
    public static IEnumerable<WordGroup> GeneralGroups(double weight) =>
        WordList.ReadLines("synonyms.txt").Select(line => line.Split('|')).Select(parts => new WordGroup(Members(parts[0]), parts.Length > 1 ? Members(parts[1]) : [], weight));

    /// <summary>How many groups there are; they are numbered from 0.</summary>
    public int GroupCount => _weights.Count;

    /// <summary>The one-word members of a group, as stems.</summary>
    public IReadOnlyList<string> StemsOf(int group) => _stemsByGroup[group];

    /// <summary>How fully one member of a group stands for another.</summary>
    public double WeightOf(int group) => _weights[group];

    /// <summary>Finds every member of every group in a question.</summary>
    /// <param name="stems">The question's stems in order.</param>
    public List<PhraseMatch<int>> FindAsked(ReadOnlySpan<string> stems) => _asked.FindAll(stems);

    /// <summary>Finds every member of every group in a statement; words that only questions use are left out.</summary>
    /// <param name="stems">The statement's stems in order.</param>
    public List<PhraseMatch<int>> FindStated(ReadOnlySpan<string> stems) => _stated.FindAll(stems);

    /// <summary>The stems of a phrase in order.</summary>
    public static string[] Stems(string phrase) => [.. Tokenizer.Tokenize(phrase).Select(token => EnglishStemmer.Stem(token.Text))];

    private static string[] Members(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
