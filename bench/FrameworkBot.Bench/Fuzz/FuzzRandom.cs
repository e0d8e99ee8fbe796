using FrameworkBot.Bench.Synthetic;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>What chance an input is made by: the same for the same seed, target and number, on every machine.</summary>
internal sealed class FuzzRandom
{
    private readonly SmallRandom _random;

    /// <summary>The chance of one input.</summary>
    public FuzzRandom(int seed, string target, long number)
    {
        var state = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in target) state = (state ^ letter) * 1099511628211UL;
        _random = new SmallRandom((state ^ (ulong)number) * 0xFF51AFD7ED558CCDUL);
    }

    /// <summary>A whole number from 0 to below a bound.</summary>
    public int Next(int below) => (int)(_random.Next() * below);

    /// <summary>True in that share of cases.</summary>
    public bool Chance(double share) => _random.Next() < share;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Any bytes.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)Next(256);
        return bytes;
    }

    /// <summary>A count that is nearly always small, and now and then as large as may be.</summary>
    public int Count(int most) => Chance(0.02) ? Next(most) : Next(Math.Min(most, 12));
}
