using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Cli.Check;

/// <summary>Names that stand in the domain but in no article, so that every question about them is declined.</summary>
internal static class NamesWithoutMention
{
    /// <summary>A warning for each.</summary>
    public static IEnumerable<CorpusProblem> Find(Corpus corpus, EntityFinder names)
    {
        var mentioned = TextsOf(corpus).SelectMany(text => names.Find(Tokenizer.Tokenize(text))).Select(mention => mention.Entity).ToHashSet();
        return corpus.Domain.Entities
            .Where((_, number) => !mentioned.Contains(number))
            .Select(entity => new CorpusProblem(CorpusWarnings.DomainFile, entity.Line, $"no article mentions '{entity.Name}' or an alias of it."));
    }

    private static IEnumerable<string> TextsOf(Corpus corpus) =>
        corpus.Sentences.Select(sentence => sentence.Text)
            .Concat(corpus.Articles.Select(article => article.Title))
            .Concat(corpus.Articles.SelectMany(article => article.Sections).Select(section => section.Heading));
}
