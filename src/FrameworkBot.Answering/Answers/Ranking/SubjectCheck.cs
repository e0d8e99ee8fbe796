using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Holds answers to the thing that was asked about: what one thing is or does is not told by what others are or do.</summary>
/// <param name="corpus">The corpus.</param>
internal sealed class SubjectCheck(AnalysedCorpus corpus)
{
    /// <summary>The answer, sentences that speak of other things only behind the others; null where all do.</summary>
    /// <param name="proposal">The answer.</param>
    /// <param name="asked">The message as its words alone say it.</param>
    public Proposal? Hold(Proposal proposal, Question asked)
    {
        var question = asked.Entities.Count > 0 ? asked : proposal.Reading.Question;
        if (question is not { Kind: QuestionKind.YesNo or QuestionKind.Fact or QuestionKind.HowTo or QuestionKind.Why or QuestionKind.Define, Entities: [{ Kind.IsCandidate: true } only] }) return proposal;
        if (proposal.Way is not (Way.Usual or Way.Learned) && !(proposal.Way is Way.Rules or Way.Sentences && asked is { Kind: QuestionKind.YesNo, Entities.Count: 1 }) || proposal.Findings.Table is not null && proposal.Way != Way.Rules) return proposal;
        var number = corpus.EntityNumber(only);
        var sentences = proposal.Findings.Sentences;
        if (!sentences.Any(sentence => IsOfOthers(sentence, number))) return proposal;
        if (!sentences.Any(sentence => Names(sentence, number))) return null;
        return proposal with { Findings = proposal.Findings with { Sentences = [.. sentences.OrderBy(sentence => IsOfOthers(sentence, number))] } };
    }

    private bool IsOfOthers(Sentence sentence, int number) =>
        !Names(sentence, number) && corpus.Sentences[sentence.Number].Text.Mentions.ToArray().Any(mention => corpus.Domain.Entities[mention.Entity].Kind.IsCandidate);

    private bool Names(Sentence sentence, int number)
    {
        foreach (var mention in corpus.Sentences[sentence.Number].Text.Mentions)
            if (mention.Entity == number || corpus.Relatives(number).Contains(mention.Entity)) return true;
        return false;
    }
}
