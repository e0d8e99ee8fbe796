using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>A text split into words.</summary>
/// <param name="Words">Its words in order.</param>
/// <param name="Mentions">The names, from left to right.</param>
/// <param name="Groups">The members of word groups that questions may have, also overlapping ones.</param>
internal sealed record SplitText(SplitWord[] Words, List<EntityMention> Mentions, List<PhraseMatch<int>> Groups);

/// <summary>A word of a text, whatever stands around it.</summary>
/// <param name="Word">The word in lower case.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="IsFunctionWord">Whether it is a function word.</param>
/// <param name="IsFiller">Whether it carries little content.</param>
/// <param name="IsIdle">Whether it is a common word that nobody asks about for its own sake.</param>
internal sealed record SplitWord(string Word, string Stem, bool IsFunctionWord, bool IsFiller, bool IsIdle);
