namespace FrameworkBot.Answering.Corpora;

/// <summary>What is looked at in hundreds of sentences for each question, side by side in memory. Texts are meant by their numbers.</summary>
/// <param name="Text">The sentence's own text.</param>
/// <param name="Asked">The words of the questions noted as answered by it alone; -1 where none were.</param>
/// <param name="Heading">The headings above it.</param>
/// <param name="LeadIn">What leads its passage in.</param>
/// <param name="Title">Its article's title.</param>
/// <param name="Subject">The entity it speaks of; -1 for none.</param>
/// <param name="Signs">What kinds of answer it may give.</param>
/// <param name="IsTableRow">Whether it is a row of a table.</param>
internal readonly record struct SentencePlace(int Text, int Asked, AnalysedText Heading, int LeadIn, int Title, int Subject, SentenceSigns Signs, bool IsTableRow);
