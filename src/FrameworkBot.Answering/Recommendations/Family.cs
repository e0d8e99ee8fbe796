using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>The votes for what belongs together, in one count of a <see cref="Ballot"/>.</summary>
internal sealed class Family
{
    private readonly List<Rule> _rules = [];
    private Rule?[] _strongest = [];
    private bool[] _supported = [];
    private bool[] _supporters = [];
    private int _criteria;

    /// <summary>What it is counted for: the whole, or the part that was asked for by name.</summary>
    public Entity Of { get; private set; } = null!;

    /// <summary>The sum of its votes: for each criterion and article the strongest rule counts once.</summary>
    public int Score { get; private set; }

    /// <summary>The sum of all rules on the first criterion.</summary>
    public int OnFirst { get; private set; }

    /// <summary>How many articles speak for it.</summary>
    public int Supporters { get; private set; }

    /// <summary>Its rules in file order.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Begins a count.</summary>
    public void Begin(Entity of, int criteria, int articles)
    {
        Of = of;
        Score = OnFirst = Supporters = 0;
        _criteria = criteria;
        _rules.Clear();
        Clear(ref _strongest, criteria * articles);
        Clear(ref _supported, criteria);
        Clear(ref _supporters, articles);
    }

    /// <summary>Counts a rule.</summary>
    /// <param name="number">The rule.</param>
    /// <param name="place">The place of the first criterion asked for that it speaks of, from 0.</param>
    /// <param name="places">The places of all criteria, from 1.</param>
    public void Add(in RuleNumber number, int place, int[] places)
    {
        var rule = number.Rule;
        _rules.Add(rule);
        ref var strongest = ref _strongest[number.Article * _criteria + place];
        if (strongest is null || IsStronger(rule, strongest))
        {
            Score += (int)rule.Strength - (int)(strongest?.Strength ?? 0);
            strongest = rule;
        }
        if (place == 0) OnFirst += (int)rule.Strength;
        if (rule.Strength < 0) return;
        foreach (var criterion in number.When) _supported[places[criterion] - 1] = true;
        if (_supporters[number.Article]) return;
        _supporters[number.Article] = true;
        Supporters++;
    }

    /// <summary>Whether a rule speaks for it on the criterion at a place, from 0.</summary>
    public bool Supports(int place) => _supported[place];

    private static bool IsStronger(Rule rule, Rule other)
    {
        var difference = Math.Abs((int)rule.Strength) - Math.Abs((int)other.Strength);
        return difference > 0 || difference == 0 && rule.Line < other.Line;
    }

    private static void Clear<T>(ref T[] cells, int count)
    {
        if (cells.Length < count) cells = new T[count];
        else cells.AsSpan(0, count).Clear();
    }
}
