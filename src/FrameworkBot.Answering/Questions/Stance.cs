namespace FrameworkBot.Answering.Questions;

/// <summary>The side of those articles that a question asks for.</summary>
public enum Stance
{
    /// <summary>It does not ask for articles by their side.</summary>
    None,

    /// <summary>Those which speak for a thing.</summary>
    For,

    /// <summary>Those which speak against it.</summary>
    Against,
}
