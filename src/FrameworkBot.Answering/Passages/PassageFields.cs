namespace FrameworkBot.Answering.Passages;

/// <summary>What an index reads of a passage.</summary>
/// <param name="Title">The title of its article; may be empty.</param>
/// <param name="Heading">The headings above it and a list's lead-in; may be empty.</param>
/// <param name="Text">The passage itself.</param>
public sealed record PassageFields(string Title, string Heading, string Text);
