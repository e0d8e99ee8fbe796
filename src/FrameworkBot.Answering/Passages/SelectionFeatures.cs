namespace FrameworkBot.Answering.Passages;

/// <summary>What a sentence shows of a question; every feature lies between 0 and 1 (about).</summary>
/// <param name="Coverage">The share of the question's content it has, by rarity, synonyms counted in part.</param>
/// <param name="Exact">The share of the question's content it has in the very words.</param>
/// <param name="Rarest">How far it has the rarest word of the question that the corpus knows.</param>
/// <param name="Pairs">The share of neighbouring content words that stand close together in it too.</param>
/// <param name="Names">How far it speaks of the entities asked about.</param>
/// <param name="Subject">The share of those entities that are what it is about.</param>
/// <param name="Type">How far it shows the sort of thing asked for.</param>
/// <param name="Passage">How high the index ranks its passage.</param>
/// <param name="Evidence">Whether a rule quotes it for a criterion of the question.</param>
/// <param name="Context">The share of what was told beside the question that it has.</param>
/// <param name="Others">How many entities it names that nobody asked about, against four.</param>
/// <param name="Length">How long it is, against 40 words.</param>
/// <param name="TableRow">Whether it is a table row.</param>
/// <param name="Asked">How like the question those are that were noted as answered by it; squared, since only a near one proves much.</param>
/// <param name="Heaviest">How far it has the word of the question that counts most.</param>
public readonly record struct SelectionFeatures(
    double Coverage, double Exact, double Rarest, double Pairs, double Names, double Subject, double Type, double Passage,
    double Evidence, double Context, double Others, double Length, double TableRow, double Asked, double Heaviest)
{
    /// <summary>The features in the order of the parameters.</summary>
    public double[] ToArray() => [Coverage, Exact, Rarest, Pairs, Names, Subject, Type, Passage, Evidence, Context, Others, Length, TableRow, Asked, Heaviest];
}
