using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>
/// Proposes rules: sentences that speak for or against a name for some use, clause by clause. What stands behind
/// "because" gives reasons and names other things, so it is left out.
/// </summary>
internal sealed partial class RuleFinder
{
    private readonly Reading _reading;
    private readonly MarkedText _marks;
    private readonly IReadOnlyList<Entity> _entities;
    private readonly IReadOnlyList<Criterion> _criteria;
    private readonly Criterion? _default;
    private readonly PhraseTable<int> _words = new();
    private readonly List<Proposal<Rule>> _rules = [];
    private readonly HashSet<(string Criterion, string Entity, int Sentence)> _taken = [];

    /// <summary>Prepares to propose rules.</summary>
    public RuleFinder(Reading reading, MarkedText marks, IReadOnlyList<Entity> entities, IReadOnlyList<Criterion> criteria)
    {
        _reading = reading;
        _marks = marks;
        _entities = entities;
        _criteria = [.. criteria.Where(criterion => !criterion.IsDefault)];
        _default = criteria.FirstOrDefault(criterion => criterion.IsDefault);
        for (var i = 0; i < _criteria.Count; i++)
            foreach (var word in _criteria[i].Words) _words.Add(Lexicon.Stems(word), i);
    }

    /// <summary>The rules in the order of criteria.</summary>
    public IReadOnlyList<Proposal<Rule>> Find()
    {
        foreach (var sentence in _reading.Sentences)
        {
            if (sentence.IsProse) ReadProse(sentence);
            else if (sentence.Passage.Cells.Count > 1) ReadRow(sentence);
        }
        var order = _criteria.Append(_default).Select((criterion, i) => (criterion, i)).Where(pair => pair.criterion is not null).ToDictionary(pair => pair.criterion!, pair => pair.i);
        return [.. _rules.OrderBy(rule => order[rule.Value.When[0]])
            .Select((rule, i) => rule with { Value = rule.Value with { Line = i + 1 } })];
    }

    private void ReadProse(ReadSentence sentence)
    {
        var text = ReasonPattern().Replace(_marks.Of(sentence.Sentence.Text), "");
        foreach (var clause in ClausePattern().Split(text))
        {
            if (Cue.Of(clause) is not { } cue) continue;
            var names = NamesIn(clause, cue);
            var criteria = CriteriaIn(SpeakerPattern().Replace(clause, ", "));
            foreach (var name in names)
            {
                foreach (var criterion in criteria) Add(criterion, name, cue.Strength, sentence, $"\"{cue.Text.Trim()}\" and \"{criterion.Name}\"");
                if (_default is not null && DefaultPattern().Match(clause) is { Success: true } general && cue.Strength == Strength.Recommends) Add(_default, name, Strength.Recommends, sentence, $"\"{general.Value}\"");
            }
        }
        if (!UsePhrases.IsChoosing(sentence.Section.Heading)) return;
        // "When to choose X": every reason below speaks for X.
        var chosen = MarkedText.NumbersOf(_marks.Of(sentence.Section.Heading)).Take(1).ToArray();
        if (chosen.Length == 1 && MarkedText.NumbersOf(text) is var within && (within.Length == 0 || within.Contains(chosen[0])))
            foreach (var criterion in CriteriaIn(text)) Add(criterion, chosen[0], Strength.Recommends, sentence, $"under \"{sentence.Section.Heading}\"");
    }

    private void ReadRow(ReadSentence sentence)
    {
        var cells = sentence.Passage.Cells;
        var row = _marks.NumbersIn(cells[0].Text).ToArray();
        foreach (var cell in cells.Skip(1))
        {
            var names = row.Length > 0 && UsePhrases.IsUseHeader(cell.Header) ? row
                : row.Length == 0 && UsePhrases.IsUseHeader(cells[0].Text) ? [.. _marks.NumbersIn(cell.Header)]
                : Array.Empty<int>();
            foreach (var name in names)
                foreach (var criterion in CriteriaIn(_marks.Of(cell.Text))) Add(criterion, name, Strength.Recommends, sentence, $"table: \"{(row.Length > 0 ? cell.Header : cells[0].Text)}\"");
        }
    }

    // Who is spoken of: what stands behind "recommends", else the first names of the clause; never what stands behind "than".
    private int[] NamesIn(string clause, Cue cue)
    {
        var rest = OtherPattern().Replace(clause, "");
        if (cue.Strength == Strength.Recommends && ObjectPattern().Match(rest) is { Success: true } chosen) return MarkedText.NumbersOf(chosen.Groups["names"].Value);
        return SubjectPattern().Matches(rest).Select(match => MarkedText.NumbersOf(match.Groups["names"].Value)).FirstOrDefault(names => names.Any(name => _entities[name].Kind.IsCandidate)) ?? [];
    }

    private List<Criterion> CriteriaIn(string marked)
    {
        var plain = string.Join(" . ", MarkedText.Between(marked));
        var named = MarkedText.NumbersOf(marked).Where(number => !_entities[number].Kind.IsCandidate).Select(number => _criteria.FirstOrDefault(criterion => criterion.Id == _entities[number].Id)).OfType<Criterion>();
        return [.. _words.FindAll(Lexicon.Stems(plain)).Select(match => _criteria[match.Value]).Concat(named).Distinct()];
    }

    private void Add(Criterion criterion, int name, Strength strength, ReadSentence sentence, string reason)
    {
        if (!_entities[name].Kind.IsCandidate || !_taken.Add((criterion.Id, _entities[name].Id, sentence.Sentence.Number))) return;
        _rules.Add(new Proposal<Rule>(new Rule([criterion], _entities[name], strength, sentence.Sentence, 0), reason));
    }

    [GeneratedRegex(@",? (?:because|since|thanks to|so that|as a result|even though|although)\b.*$")]
    private static partial Regex ReasonPattern();

    // "The sport review recommends": who speaks is no use.
    [GeneratedRegex(@"(?:^|, )(?:the|an?) (?:[\p{L}'’-]+ ){1,3}(?=(?:recommends?|suggests?|prefers?|advises?|warns?|calls?|considers?|accepts?|names?|does|finds?)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SpeakerPattern();

    [GeneratedRegex(@"; |,? while |,? whereas |, but |: (?=§)")]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"\b(?:than|over|instead of|rather than|unlike|compared (?:with|to)|as opposed to|besides|next to|in front of|with|from) (?:\w+ ){0,2}?" + MarkedText.Names + "(?:'s)?", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"(?:recommends?|suggests?|prefers?|choose|turn to|pick|use|chooses|recommend(?:s|ed)? learning|names|calls|finds) (?:learning |considering |using )?(?:the |an? |one )?" + MarkedText.Names, RegexOptions.IgnoreCase)]
    private static partial Regex ObjectPattern();

    [GeneratedRegex(MarkedText.Names)]
    private static partial Regex SubjectPattern();

    [GeneratedRegex(@"default choice|default option|default pick|for most \w+|in general|overall|all-round\w*|clear favou?rite|safest (?:choice|bet)|market leader|the (?:real )?winner", RegexOptions.IgnoreCase)]
    private static partial Regex DefaultPattern();
}
