using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Proposes the names of articles, with aliases, kinds, makers and wholes.</summary>
internal sealed class NameDrafter
{
    private const string SharedFirstWord = FactFinder.SharedFirstWord;
    private const string OtherKind = "term";
    private const string MakerKind = "maker";
    /// <summary>How many sentences or headings must compare something for it to be one of the things people choose between.</summary>
    public const int EnoughToChoose = 2;

    private const int MostKinds = 6;

    private static readonly HashSet<string> Praise = new("popular dominant major leading best top different other competing common favourite favorite known modern certain various main new right wrong choosing smaller larger full whole".Split(' '), StringComparer.Ordinal);

    private readonly Reading _reading;
    private readonly NameFacts[] _facts;
    private readonly string[] _kinds;
    private readonly int?[] _wholes;
    private readonly int?[] _makers;
    private readonly string _mainHead;
    private readonly string[] _ids;

    /// <summary>Finds the names of articles.</summary>
    public NameDrafter(Reading reading, CommonAcronyms acronyms)
    {
        _reading = reading;
        var found = new NameFinder(reading, acronyms).Find();
        var marked = found.Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        _facts = [.. Joined(found), .. CommonNouns(reading, marked)];
        Marks = new MarkedText(_facts.Select(fact => (IReadOnlyList<string>)[fact.Name.Name, .. fact.Aliases.Select(alias => alias.Alias)]));
        new FactFinder(reading, Marks, _facts).Find();
        _ids = Ids();
        _wholes = new int?[_facts.Length];
        _makers = new int?[_facts.Length];
        _kinds = new string[_facts.Length];
        var isMaker = Array.ConvertAll(_facts, IsMaker);
        // A version or a part of something that makes nothing makes nothing either.
        for (var i = 0; i < _facts.Length; i++) isMaker[i] &= IsCalledMaker(_facts[i].Name.Name) || !_facts[i].Wholes.Any(part => part.Because == SharedFirstWord && !isMaker[part.Whole]);
        for (var i = 0; i < _facts.Length; i++) (_wholes[i], _makers[i]) = Belonging(i, isMaker);
        _mainHead = MainHead(isMaker);
        for (var i = 0; i < _facts.Length; i++) _kinds[i] = KindOf(i, isMaker);
    }

    /// <summary>Marks the names in texts; a name's number is its place in <see cref="Names"/>.</summary>
    public MarkedText Marks { get; }

    /// <summary>The kinds: what is compared first, then other things, then makers.</summary>
    public IReadOnlyList<EntityKind> Kinds()
    {
        var words = _facts.Where((_, i) => _kinds[i] == _mainHead).Select(fact => fact.Head).OfType<string>().GroupBy(head => head, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key.ToLowerInvariant()).Where(head => head != _mainHead && IsNoun(head)).ToArray();
        // "Road bike", "cargo bike": people ask for a bike.
        words = [.. words.Concat(_facts.Where((fact, i) => _kinds[i] == _mainHead && char.IsLower(fact.Name.Name[0]) && fact.Name.Name.Contains(' ', StringComparison.Ordinal))
            .GroupBy(fact => Nouns.Singular(fact.Name.Name[(fact.Name.Name.LastIndexOf(' ') + 1)..]), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)).Where(word => word != _mainHead).Distinct(StringComparer.Ordinal)];
        var others = _kinds.Distinct().Where(kind => kind != _mainHead && kind != MakerKind && kind != OtherKind).Order(StringComparer.Ordinal);
        return
        [
            new EntityKind(_mainHead, [_mainHead, .. words.Except(others, StringComparer.Ordinal)], IsCandidate: true, IsMaker: false),
            .. others.Select(kind => new EntityKind(kind, [kind.ToLowerInvariant()], IsCandidate: true, IsMaker: false)),
            new EntityKind(OtherKind, ["term", "technology"], IsCandidate: false, IsMaker: false),
            new EntityKind(MakerKind, ["company", "maker", "organization", "vendor", "firm", "person"], IsCandidate: false, IsMaker: true),
        ];
    }

    /// <summary>The names with the reasons for them.</summary>
    public IReadOnlyList<Proposal<Entity>> Names(IReadOnlyList<EntityKind> kinds)
    {
        var shortener = new AliasFinder(_reading);
        var taken = _facts.SelectMany(fact => fact.Aliases.Select(alias => alias.Alias).Append(fact.Name.Name)).Select(AliasKey.Of).ToHashSet(StringComparer.Ordinal);
        var names = _facts.Select(fact => fact.Name.Name).ToArray();
        return [.. _facts.Select((fact, i) =>
        {
            var aliases = fact.Aliases.Select(alias => alias.Alias).DistinctBy(AliasKey.Of).Where(alias => AliasKey.Of(alias) != fact.Name.Key).ToList();
            if (kinds.First(kind => kind.Id == _kinds[i]).IsCandidate)
                aliases.AddRange(shortener.Shortened(fact.Name.Name).Where(alias => taken.Add(AliasKey.Of(alias))));
            else aliases.AddRange(shortener.PartsOf(fact.Name.Name).Where(alias => names.Count(name => name.Split(' ').Contains(alias, StringComparer.Ordinal)) == 1 && taken.Add(AliasKey.Of(alias))));
            var entity = new Entity(_ids[i], fact.Name.Name, kinds.First(kind => kind.Id == _kinds[i]), aliases, IdOf(_makers[i]), IdOf(_wholes[i]), i + 1);
            return new Proposal<Entity>(entity, ReasonOf(fact, i));
        })];
    }

    /// <summary>What the articles are about, as a plural: "database engines".</summary>
    public string TopicName()
    {
        var plural = Nouns.Plural(_mainHead);
        var best = _reading.Sentences.SelectMany(sentence => Enumerable.Range(0, sentence.Words.Count).Where(i => sentence.Words[i].Lower == _mainHead || sentence.Words[i].Lower == plural).SelectMany(i => Modifiers(sentence.Words, i)))
            .GroupBy(modifier => modifier, StringComparer.Ordinal).Where(group => group.Count() > EnoughToChoose).OrderByDescending(group => group.Count() * group.Key.Split(' ').Length).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        if (_mainHead != "thing") return (best is null || _facts.Any(fact => fact.Aliases.Select(alias => alias.Alias).Append(fact.Name.Name).Contains(best + " " + plural, StringComparer.Ordinal)) ? "" : best + " ") + plural;
        var top = _facts.Take(3).Select(fact => fact.Name.Name).ToArray();
        return top.Length switch { 0 => "their own subjects", 1 => top[0], _ => string.Join(", ", top[..^1]) + " and " + top[^1] };
    }

    /// <summary>Questions that the articles answer: what a name is, and how the two most mentioned compare.</summary>
    public IReadOnlyList<string> Questions()
    {
        var things = _facts.Where((_, i) => _kinds[i] != MakerKind && _kinds[i] != OtherKind && _wholes[i] is null).ToArray();
        var defined = things.Where(fact => fact.Definitions.Any(definition => !definition.Because.StartsWith("heading", StringComparison.Ordinal))).Take(2).Select(fact => $"What {Asked(fact)}?");
        return things.Length > 1 && things[1].Compared.Count > 0 ? [.. defined, $"Compare {things[0].Name.Name} and {things[1].Name.Name}"] : [.. defined];
    }

    // "is a log stove", "are storage heaters", "is RainBow".
    private static string Asked(NameFacts fact)
    {
        var name = fact.Name.Name;
        if (char.IsUpper(name[0]) || fact.Aliases.Count == 0) return "is " + name;
        return fact.Aliases[0].Alias.Length < name.Length ? "are " + name : ("aeiou".Contains(name[0], StringComparison.Ordinal) ? "is an " : "is a ") + name;
    }

    // "deep learning" and "learning" of "two popular deep learning frameworks".
    private static IEnumerable<string> Modifiers(List<WrittenWord> words, int head)
    {
        var modifier = "";
        for (var i = head - 1; i >= Math.Max(0, head - 2) && words[i].Stop == '\0' && !words[i].IsCapitalised && !StopWords.Contains(words[i].Lower) && !Praise.Contains(words[i].Lower); i--)
            yield return modifier = modifier.Length == 0 ? words[i].Lower : words[i].Lower + " " + modifier;
    }

    // Names that are common nouns, with their other number as an alias.
    private static IEnumerable<NameFacts> CommonNouns(Reading reading, HashSet<string> taken)
    {
        foreach (var (name, other, because) in new CommonNounFinder(reading).Find())
        {
            if (!taken.Add(name.Key)) continue;
            var fact = new NameFacts(name);
            if (other is not null && taken.Add(AliasKey.Of(other))) fact.Aliases.Add((other, because));
            yield return fact;
        }
    }

    // Names that are one thing come together under the one that is mentioned more.
    private NameFacts[] Joined(IReadOnlyList<FoundName> found)
    {
        var owner = Enumerable.Range(0, found.Count).ToArray();
        var facts = found.Select(name => new NameFacts(name)).ToArray();
        foreach (var (name, alias, because) in new AliasFinder(_reading).Find(found, new MarkedText(found.Select(name => (IReadOnlyList<string>)[name.Name]))))
        {
            var (to, from) = (owner[name], owner[alias]);
            if (to == from) continue;
            for (var i = 0; i < owner.Length; i++) if (owner[i] == from) owner[i] = to;
            facts[to].Aliases.Add((found[from].Name, because));
            facts[to].Aliases.AddRange(facts[from].Aliases);
        }
        foreach (var (acronym, words, because) in new AliasFinder(_reading).WrittenOut())
            if (Array.FindIndex(facts, fact => fact.Name.Key == AliasKey.Of(acronym)) is >= 0 and var number)
                facts[owner[number]].Aliases.Add((words, because));
        // "RB" is "RainBow", where nothing else is said of it.
        for (var i = 0; i < facts.Length; i++)
            if (owner[i] == i && AliasFinder.InitialsOf(found[i].Name) is { } initials && Array.FindIndex(facts, fact => fact.Name.Name == initials) is var at && at > i && owner[at] == at)
            {
                owner[at] = i;
                facts[i].Aliases.Add((initials, "its initials"));
            }
        return [.. facts.Where((_, i) => owner[i] == i)];
    }

    private static bool IsMaker(NameFacts fact)
    {
        if (IsCalledMaker(fact.Name.Name)) return true;
        if (fact.Head is { } head) return Nouns.Makers.Contains(head);
        return fact.Making.Count > 0 && fact.Compared.Count <= fact.Making.Count;
    }

    // "Rain Foundation", "Rain Inc."
    private static bool IsCalledMaker(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.').ToLowerInvariant();
        return name.Contains(' ', StringComparison.Ordinal) && (Nouns.Makers.Contains(Nouns.Singular(last)) || last is "inc" or "corp" or "ltd" or "gmbh" or "llc" or "labs" or "research" or "technologies" or "platforms" or "ai");
    }

    private (int? Whole, int? Maker) Belonging(int i, bool[] isMaker)
    {
        var makers = _facts[i].Makers.Select(made => made.Maker).Concat(_facts[i].Wholes.Select(part => part.Whole).Where(whole => isMaker[whole] && !isMaker[i])).Where(maker => isMaker[maker] && maker != i);
        var wholes = _facts[i].Wholes.Where(part => isMaker[part.Whole] == isMaker[i] && part.Whole != i && _facts[part.Whole].Name.Mentions > _facts[i].Name.Mentions)
            .Where(part => _facts[i].Compared.Count < EnoughToChoose || part.Because == SharedFirstWord);
        return (MostOften(wholes.Select(part => part.Whole)), MostOften(makers));
    }

    // Only wholes that are mentioned more are taken, so no circle comes about.
    private static int? MostOften(IEnumerable<int> numbers) =>
        numbers.GroupBy(number => number).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (int?)group.Key).FirstOrDefault();

    private string MainHead(bool[] isMaker) =>
        _facts.Where((fact, i) => !isMaker[i] && fact.Head is { } head && IsNoun(head.ToLowerInvariant()) && _wholes[i] is null && fact.Compared.Count > 0)
            .GroupBy(fact => fact.Head!.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(fact => fact.Compared.Count + fact.Definitions.Count)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? "thing";

    private string KindOf(int i, bool[] isMaker)
    {
        if (isMaker[i]) return MakerKind;
        var fact = _facts[i];
        var head = fact.Head?.ToLowerInvariant();
        if (head is not null && head != _mainHead && fact.Compared.Count < EnoughToChoose && IsSharedHead(head, isMaker)) return head;
        if (head is not null && (head == _mainHead || fact.Compared.Count > 0) || fact.Compared.Count >= EnoughToChoose || fact.Compared.Count > 0 && char.IsLower(fact.Name.Name[0]) || _wholes[i] is not null) return _mainHead;
        return OtherKind;
    }

    private bool IsSharedHead(string head, bool[] isMaker) =>
        IsNoun(head) && _facts.Where((fact, i) => !isMaker[i] && fact.Head is not null).GroupBy(fact => fact.Head!.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostKinds).Any(group => group.Key == head);

    // What is no noun has no plural.
    private bool IsNoun(string head) => head.All(char.IsLetter) && _reading.LowerWords.ContainsKey(Nouns.Plural(head)) || head.Length < 4 && _reading.Sentences.Any(sentence => sentence.Words.Any(word => word.Text == head.ToUpperInvariant() + "s"));

    private string? IdOf(int? number) => number is { } i ? _ids[i] : null;

    private string[] Ids()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. _facts.Select(fact =>
        {
            var id = IdText.Of(fact.Name.Name);
            while (!taken.Add(id)) id += "-2";
            return id;
        })];
    }

    private string ReasonOf(NameFacts fact, int i)
    {
        var reason = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{fact.Name.Mentions} mentions");
        if (fact.Name.InHeadings > 0) reason.Append(CultureInfo.InvariantCulture, $", {fact.Name.InHeadings} in headings");
        if (fact.Definitions.Count > 0) reason.Append("; is: ").Append(fact.Definitions[0].Because);
        else if (_kinds[i] == MakerKind && fact.Making.Count > 0) reason.Append("; makes or uses: ").Append(fact.Making[0]);
        else if (fact.Compared.Count > 0) reason.Append("; compared: ").Append(fact.Compared[0]);
        if (fact.Aliases.Count > 0) reason.Append("; also written so: ").Append(FactFinder.Quoted(fact.Aliases[0].Because));
        if (_wholes[i] is { } whole) reason.Append("; belongs: ").Append(fact.Wholes.First(part => part.Whole == whole).Because);
        return reason.ToString();
    }
}
