namespace FrameworkBot.State;

/// <summary>State cannot be opened for a reason that the operator can mend.</summary>
/// <param name="message">One sentence: what, where, what to do.</param>
/// <param name="inner">What is behind it, if anything.</param>
public sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);
