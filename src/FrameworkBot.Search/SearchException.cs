namespace FrameworkBot.Search;

/// <summary>An index cannot be searched for a reason that the operator can mend.</summary>
/// <param name="message">One sentence or two: what, where, what to do.</param>
/// <param name="inner">What is behind it, if anything.</param>
public sealed class SearchException(string message, Exception? inner = null) : Exception(message, inner);
