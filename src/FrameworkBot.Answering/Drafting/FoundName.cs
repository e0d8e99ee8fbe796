namespace FrameworkBot.Answering.Drafting;

/// <summary>A name that articles use.</summary>
/// <param name="Key">The form in which names are compared.</param>
/// <param name="Name">As the articles write it most often.</param>
/// <param name="Mentions">How many sentences and headings have it.</param>
/// <param name="InHeadings">How many headings have it.</param>
internal sealed record FoundName(string Key, string Name, int Mentions, int InHeadings);
