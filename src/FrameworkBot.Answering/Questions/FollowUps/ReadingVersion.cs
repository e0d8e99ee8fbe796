namespace FrameworkBot.Answering.Questions;

/// <summary>What a reading of a message asks less or otherwise than the rule that made it.</summary>
internal enum ReadingVersion
{
    /// <summary>As the rule has it.</summary>
    AsRead,

    /// <summary>What the rule would rather have, where a sentence surely answers it.</summary>
    Rather,

    /// <summary>What the rule has for where nothing is found.</summary>
    Otherwise,

    /// <summary>Whatever sort of thing answers it.</summary>
    WhateverAnswers,

    /// <summary>A recommendation by its criteria, without words that stand nowhere.</summary>
    ByCriteria,

    /// <summary>A recommendation by what must be met alone.</summary>
    ByMusts,

    /// <summary>Without the makers that it names.</summary>
    WhoeverMakes,
}

/// <summary>Names of versions.</summary>
internal static class ReadingVersionNames
{
    /// <summary>The name of a version, for a person to read.</summary>
    public static string Name(this ReadingVersion version) => version switch
    {
        ReadingVersion.AsRead => "as read",
        ReadingVersion.Rather => "rather",
        ReadingVersion.Otherwise => "otherwise",
        ReadingVersion.WhateverAnswers => "whatever answers it",
        ReadingVersion.ByCriteria => "by its criteria",
        ReadingVersion.ByMusts => "by what must be met",
        _ => "whoever makes it",
    };
}
