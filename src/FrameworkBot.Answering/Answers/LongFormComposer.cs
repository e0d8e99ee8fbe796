using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Answers what a short form stands for, or what it is where it has no name of its own, with sentences that write it out.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="selector">Ranks sentences.</param>
internal sealed class LongFormComposer(AnalysedCorpus corpus, SentenceSelector selector)
{
    private const int Most = 2;

    private readonly WrittenOutForms _forms = new(corpus.Corpus);

    /// <summary>The sentences that write out what a question names; null where none does.</summary>
    /// <param name="question">The question, with what the conversation adds to it.</param>
    /// <param name="asked">The message as its words alone say it.</param>
    public Findings? Compose(Question question, Question asked)
    {
        var tokens = Tokenizer.Tokenize(asked.Text);
        // Capitals mean the word itself, whatever was spoken of.
        string[] written = [.. tokens.Select(token => asked.Text[token.Start..token.End]).Where(WrittenOutForms.IsShort)];
        if (written.Length == 0) written = [.. question.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name)), .. tokens.Select(token => token.Text)];
        if (written.Select(_forms.Of).FirstOrDefault(sentences => sentences.Count > 0) is not { } telling) return null;
        var ranking = selector.Rate(question, telling);
        return new Findings(Headline.None, [.. ranking.Take(Most).Select(found => found.Sentence.Sentence)], [], question.Entities.Count > 0 ? question.Entities[0] : null);
    }

    /// <summary>Whether a question asks for nothing but what a short form is that is no name.</summary>
    public static bool IsDefinition(Question question) =>
        question is { Kind: QuestionKind.Define, Entities.Count: 0, Article: null, UnknownNames.Count: 0 } && question.Terms.Count <= 1;
}
