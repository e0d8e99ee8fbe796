using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Finds the kind of thing that a question asks for: "which company", "any tools".</summary>
internal static class AskedKindReader
{
    /// <summary>The kind behind a question word; null for none.</summary>
    public static EntityKind? Find(Words words, AnalysedCorpus corpus, out int askedAt)
    {
        askedAt = -1;
        foreach (var at in new[] { words.IndexOfAny("which"), words.IndexOfAny("what"), words.IndexOfAny("list", "name") })
        {
            if (at < 0) continue;
            for (var i = at + 1; i <= at + 4 && i < words.Count; i++)
            {
                if (words.IsName(i) || corpus.KindOf(words.Stems[i]) is not { } kind) continue;
                askedAt = i;
                return kind;
            }
        }
        return null;
    }

    /// <summary>A kind without a question word; null for none.</summary>
    public static EntityKind? FindBare(Words words, AnalysedCorpus corpus, out int at)
    {
        for (at = 0; at < words.Count; at++)
            if (!words.IsName(at) && corpus.KindOf(words.Stems[at]) is { } kind)
                return kind;
        at = -1;
        return null;
    }
}
