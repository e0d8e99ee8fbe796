namespace FrameworkBot.Answering.Passages;

/// <summary>What sort of thing answers a question, as far as a sentence can show it on its surface.</summary>
public enum AnswerType
{
    /// <summary>Nothing that could be told by looking at the words.</summary>
    Any,

    /// <summary>A date, a year or a time ("when", "which year").</summary>
    Date,

    /// <summary>A number or an amount ("how many", "how long", "what percentage").</summary>
    Number,

    /// <summary>A person, an organisation or another thing with a name ("who", "which company").</summary>
    Name,

    /// <summary>A place ("where", "which country").</summary>
    Place,

    /// <summary>A cause or a purpose ("why").</summary>
    Reason,
}
