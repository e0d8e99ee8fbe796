using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>How likely a reading takes "it" for the right thing: where in the conversation the name that it fills in was last spoken of.</summary>
/// <param name="asked">The message as its words alone say it.</param>
/// <param name="focus">What the conversation offers; null where nothing was said.</param>
internal sealed class ReferenceSignals(Question asked, Focus? focus)
{
    private const int Number = 11;
    private const double ManyQuestions = 4;

    /// <summary>The signals of a reading; all 0 where it fills in no name.</summary>
    public double[] Of(Question reading)
    {
        var filled = focus is null || focus.IsEmpty ? null : reading.Entities.FirstOrDefault(entity => !asked.Entities.Contains(entity));
        if (filled is null || focus is null) return new double[Number];
        var age = focus.AgeOf(filled);
        var isSingle = reading.Entities.Count == asked.Entities.Count + 1;
        return
        [
            Is(filled == focus.Spoken), Is(filled == focus.Entity), Is(focus.Entities.Contains(filled)), Is(focus.Stated.Count > 0 && focus.Stated[0] == filled), Is(focus.Stated.Contains(filled)),
            Math.Min(1, age / ManyQuestions), Is(filled.Kind.IsCandidate), Is(filled.BelongsTo is not null), Is(filled.Kind.IsMaker), Is(isSingle), Is(isSingle && asked.Has(Cues.Both)),
        ];
    }

    private static double Is(bool so) => so ? 1 : 0;
}
