namespace FrameworkBot.State.Records;

/// <summary>A record as it is kept.</summary>
/// <param name="Value">Its bytes.</param>
/// <param name="Version">How often it was written, from 1; the next version is written over this one only.</param>
/// <param name="At">When it was written last.</param>
/// <param name="People">Keys of the people it is about, the latest last.</param>
public sealed record StoredRecord(ReadOnlyMemory<byte> Value, long Version, DateTimeOffset At, IReadOnlyList<UInt128> People)
{
    /// <summary>How many people a record names; of more, those who spoke longest ago are left out.</summary>
    public const int MostPeople = 64;

    /// <summary>The people of a record with others who spoke now.</summary>
    public static IReadOnlyList<UInt128> Join(IReadOnlyList<UInt128> people, IReadOnlyList<UInt128> speaking) =>
        people.Count == 0 ? speaking
        : speaking.All(people.Contains) ? people
        : [.. people.Except(speaking).Concat(speaking).TakeLast(MostPeople)];
}
