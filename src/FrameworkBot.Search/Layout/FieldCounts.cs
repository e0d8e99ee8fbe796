namespace FrameworkBot.Search.Layout;

/// <summary>How often something occurs in each field of a passage.</summary>
internal readonly record struct FieldCounts(int Title, int Heading, int Text)
{
    /// <summary>In all fields together.</summary>
    public int All => Title + Heading + Text;
}

/// <summary>The numbers of the fields.</summary>
internal static class PassageField
{
    /// <summary>How many fields there are: title, heading and text, in this order.</summary>
    public const int Count = 3;

    /// <summary>The text, the field whose positions are kept.</summary>
    public const int Text = 2;
}

/// <summary>What is known of the lengths of a field, in words.</summary>
/// <param name="Total">All passages together.</param>
/// <param name="Longest">The longest.</param>
internal readonly record struct FieldLengths(long Total, int Longest)
{
    /// <summary>How many bytes one length takes: 1, 2 or 4.</summary>
    public int Width => Longest <= byte.MaxValue ? 1 : Longest <= ushort.MaxValue ? 2 : 4;
}
