using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Answers how something is done with a whole list, where its heading or what leads it in says that it tells so. Immutable.</summary>
internal sealed class StepComposer
{
    private const int FewestItems = 3;
    private const int MostItems = 5;
    private const int FewestWords = 2;
    private const string Step = "step";

    private readonly StepList[] _lists;

    /// <summary>Finds the lists of a corpus.</summary>
    public StepComposer(AnalysedCorpus corpus) => _lists =
    [
        .. corpus.Corpus.Passages.Where(passage => passage.Kind == PassageKind.ListItem).GroupBy(passage => (passage.Article, passage.Block)).Where(list => list.Count() >= FewestItems)
            .Select(list => new StepList(
                [.. list.Select(item => item.Sentences[0])],
                corpus.Corpus.ArticleOf(list.First()),
                Content(corpus.Corpus.SectionOf(list.First()).Heading),
                Content(list.First().LeadIn),
                [.. corpus.HeadingOf(list.First()).Mentions.Concat(corpus.TitleOf(list.First()).Mentions).Concat(list.SelectMany(item => item.Sentences).SelectMany(sentence => corpus.Sentences[sentence.Number].Text.Mentions)).SelectMany(mention => corpus.Relatives(mention.Entity).Append(mention.Entity)).Select(entity => corpus.Domain.Entities[entity])])),
    ];

    /// <summary>The first items of the list that tells it; null where none does.</summary>
    public Findings? Find(Question question)
    {
        if (_lists.Length == 0) return null;
        var asked = Content(question.Words);
        var found = _lists.FirstOrDefault(list => (question.Article is null || question.Article == list.Article) && question.Entities.All(list.Names.Contains)
            && (question.Kind == QuestionKind.HowTo && list.Heading.Count >= FewestWords && list.Heading.IsSubsetOf(asked) || asked.Contains(Step) && (list.LeadIn.Contains(Step) || list.Heading.Contains(Step))));
        return found is null ? null : new Findings(Headline.None, [.. found.Items.Take(MostItems)], [], question.Entities.Count > 0 ? question.Entities[0] : null);
    }

    private static HashSet<string> Content(string text) =>
        Tokenizer.Tokenize(text).Where(token => !StopWords.Contains(token.Text)).Select(token => EnglishStemmer.Stem(token.Text)).ToHashSet(StringComparer.Ordinal);

    private sealed record StepList(IReadOnlyList<Sentence> Items, Article Article, HashSet<string> Heading, HashSet<string> LeadIn, HashSet<Entity> Names);
}
