namespace FrameworkBot.Answering.Answers;

/// <summary>Where a statement stands.</summary>
/// <param name="Number">Its number in the answer, from 1.</param>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Section">The heading it stands under; empty above the first heading.</param>
/// <param name="Anchor">The sentence's anchor on the article's page.</param>
/// <param name="Quote">The sentence word for word.</param>
/// <param name="Year">The year the article speaks from, when known.</param>
/// <param name="Url">Where the original article stands on the web, when known.</param>
public sealed record Citation(int Number, string ArticleId, string Title, string Section, string Anchor, string Quote, int? Year, Uri? Url);
