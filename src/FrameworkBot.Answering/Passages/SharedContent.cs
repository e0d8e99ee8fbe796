namespace FrameworkBot.Answering.Passages;

/// <summary>
/// What each noted question shares with the one that is asked. Kept from question to question, and never cleared: what was written for
/// an earlier question is known by its stamp. For one thread at a time.
/// </summary>
/// <param name="weights">The content of each noted question.</param>
/// <param name="names">What each noted question names: a bit for each entity, some of which share one.</param>
internal sealed class SharedContent(double[] weights, ulong[] names)
{
    private readonly Cell[] _cells = new Cell[weights.Length];
    private readonly List<int> _like = [];
    private long _question;
    private long _word;
    private ulong _asked;
    private double _named;
    private double _all;

    /// <summary>Those that share a word, and enough for <see cref="IsEnough"/>.</summary>
    public List<int> Like => _like;

    /// <summary>How much one shares in words; 0 for most.</summary>
    public double Of(int entry) => _cells[entry] is var cell && cell.Word > _question ? cell.Shared : 0;

    /// <summary>Begins with another question.</summary>
    /// <param name="asked">What it names; noted questions that do not name it all are passed over.</param>
    /// <param name="named">What sharing the names counts.</param>
    /// <param name="all">All of its content.</param>
    public void BeginQuestion(ulong asked, double named, double all)
    {
        _asked = asked;
        _named = named;
        _all = all;
        _question = _word;
        _like.Clear();
    }

    /// <summary>Begins with another word of it.</summary>
    public void BeginWord() => _word++;

    /// <summary>Adds to what some share, save for those that share the word already.</summary>
    public void Add(ReadOnlySpan<int> entries, double share)
    {
        foreach (var entry in entries)
        {
            if ((names[entry] & _asked) != _asked) continue;
            ref var cell = ref _cells[entry];
            if (cell.Word == _word) continue;
            var isFirst = cell.Word <= _question;
            var before = isFirst ? 0 : cell.Shared;
            cell.Word = _word;
            cell.Shared = before + share;
            if (IsEnough(cell.Shared, weights[entry]) && (isFirst || !IsEnough(before, weights[entry]))) _like.Add(entry);
        }
    }

    /// <summary>Whether one that shares so much in words, and all the names, may be like the question.</summary>
    /// <param name="shared">What it shares in words.</param>
    /// <param name="weight">Its content.</param>
    public bool IsEnough(double shared, double weight) => 2 * (shared + _named) >= KnownQuestionIndex.LeastLikeness * (_all + weight);

    private struct Cell
    {
        public double Shared;
        public long Word;
    }
}
