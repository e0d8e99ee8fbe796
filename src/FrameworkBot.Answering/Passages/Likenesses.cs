namespace FrameworkBot.Answering.Passages;

/// <summary>How like a question those are that were noted as answered by a sentence. Of several the most alike counts, which comes first.</summary>
internal static class Likenesses
{
    /// <summary>The likeness of one sentence; 0 where none was noted.</summary>
    /// <param name="known">Noted questions, most alike first.</param>
    /// <param name="sentence">The sentence's number.</param>
    public static double Of(KnownQuestionMatch[] known, int sentence)
    {
        foreach (var match in known)
            for (var i = 0; i < match.Question.Sentences.Count; i++)
                if (match.Question.Sentences[i].Number == sentence)
                    return match.Likeness;
        return 0;
    }

    /// <summary>Writes the likeness of each sentence that has one to its place among zeros.</summary>
    public static void Fill(double[] likeness, KnownQuestionMatch[] known)
    {
        foreach (var match in known)
            for (var i = 0; i < match.Question.Sentences.Count; i++)
            {
                ref var place = ref likeness[match.Question.Sentences[i].Number];
                if (place == 0) place = match.Likeness;
            }
    }
}
