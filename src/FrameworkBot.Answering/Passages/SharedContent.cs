namespace FrameworkBot.Answering.Passages;

/// <summary>
/// What each noted question shares with the one that is asked. Kept from question to question, and never cleared: what was written for
/// an earlier question is known by its stamp. For one thread at a time.
/// </summary>
/// <param name="entries">How many noted questions there are.</param>
internal sealed class SharedContent(int entries)
{
    private readonly Cell[] _cells = new Cell[entries];
    private readonly List<int> _sharing = [];
    private long _question;
    private long _word;

    /// <summary>Those that share anything, in the order in which they came up.</summary>
    public List<int> Sharing => _sharing;

    /// <summary>How much one shares; 0 for most.</summary>
    public double Of(int entry) => _cells[entry] is var cell && cell.Word > _question ? cell.Shared : 0;

    /// <summary>Begins with another question.</summary>
    public void BeginQuestion()
    {
        _question = _word;
        _sharing.Clear();
    }

    /// <summary>Begins with another word of it.</summary>
    public void BeginWord() => _word++;

    /// <summary>Adds to what some share, save for those that share the word already.</summary>
    public void Add(ReadOnlySpan<int> entries, double share)
    {
        foreach (var entry in entries)
        {
            ref var cell = ref _cells[entry];
            if (cell.Word == _word) continue;
            if (cell.Word <= _question)
            {
                cell.Shared = 0;
                _sharing.Add(entry);
            }
            cell.Word = _word;
            cell.Shared += share;
        }
    }

    private struct Cell
    {
        public double Shared;
        public long Word;
    }
}
