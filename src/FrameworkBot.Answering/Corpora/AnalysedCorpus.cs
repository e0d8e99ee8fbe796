using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// A corpus with its words counted and its names found: what reading a question and choosing sentences both rest on.
/// Built once, then immutable.
/// </summary>
public sealed class AnalysedCorpus
{
    // Noted questions for each sentence.
    private const int WellNoted = 10;

    private const double GeneralSynonymWeight = 0.75;
    private const double DomainSynonymWeight = 0.85;
    private const int PrefixLength = 4;
    private const double RelatedShare = 0.7;
    private const double TopicWordWeight = 0.55;

    private readonly Dictionary<string, int> _numberByStem = new(StringComparer.Ordinal);
    private readonly List<int> _sentencesWithStem = [];
    private readonly HashSet<string> _surfaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly AnalysedSentence[] _sentences;
    private readonly SentencePlace[] _places;
    private readonly int[] _sentencesWithGroup;
    private readonly List<int>[] _sentencesWithEntity;
    private readonly AnalysedText[][] _headings;
    private readonly AnalysedText[] _leadIns;
    private readonly AnalysedText[] _titles;
    private readonly AnalysedText?[] _asked;
    private readonly List<List<int>> _textsWithStem = [];
    private readonly List<int>[] _textsWithGroup;
    private readonly Rule[][] _rulesBySentence;
    private readonly Dictionary<string, EntityKind> _kindByStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _entityNumber;
    private readonly int[][] _relatives;
    private readonly Dictionary<string, (string Stem, int Number)[]> _stemsByPrefix;
    private readonly int _statedStems;
    private readonly bool[] _isGroupStated;
    private readonly HashSet<string> _topicStems;
    private readonly int _firstCriterionGroup;
    private readonly int _firstDimensionGroup;

    /// <summary>Analyses a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="synonyms">Whether words may stand for one another.</param>
    public AnalysedCorpus(Corpus corpus, bool synonyms = true)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Corpus = corpus;
        Years = corpus.Articles.Where(article => article.Year is not null).Select(article => article.Year!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        YearColumns = new YearColumns(corpus);
        var domain = corpus.Domain;
        _topicStems = domain.Criteria.SelectMany(criterion => criterion.Words).Concat(domain.Dimensions.SelectMany(dimension => dimension.Words)).Concat(domain.Synonyms.SelectMany(group => group))
            .Select(Lexicon.Stems).Where(stems => stems.Length == 1).Select(stems => stems[0]).ToHashSet(StringComparer.Ordinal);
        WordGroup[] general = synonyms ? [.. Lexicon.GeneralGroups(GeneralSynonymWeight)] : [];
        WordGroup[] own = !synonyms ? [] : [.. domain.Synonyms.Select(members => new WordGroup(members, [], DomainSynonymWeight))
            .Concat(domain.Paraphrases.Select(paraphrase => new WordGroup(paraphrase.Stated, paraphrase.Asked, DomainSynonymWeight)))];
        _firstCriterionGroup = general.Length + own.Length;
        _firstDimensionGroup = _firstCriterionGroup + domain.Criteria.Count;
        Lexicon = new Lexicon(
        [
            .. general, .. own,
            .. domain.Criteria.Select(criterion => new WordGroup([criterion.Name, .. criterion.Words], [], TopicWordWeight)),
            .. domain.Dimensions.Select(dimension => new WordGroup(dimension.Words, [], TopicWordWeight)),
        ]);
        Entities = new EntityFinder(domain);
        CandidateWords = domain.Topic.Kinds.Where(kind => kind.IsCandidate).SelectMany(kind => kind.Words).Select(EnglishStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in domain.Topic.Kinds)
            foreach (var word in kind.Words)
                _kindByStem.TryAdd(EnglishStemmer.Stem(word), kind);
        _entityNumber = domain.Entities.Select((entity, number) => (entity.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        _relatives = [.. domain.Entities.Select(RelativesOf)];
        _sentencesWithGroup = new int[Lexicon.GroupCount];
        _sentencesWithEntity = [.. domain.Entities.Select(_ => new List<int>())];
        _textsWithGroup = [.. _sentencesWithGroup.Select(_ => new List<int>())];

        var sentences = new AnalysedSentence[corpus.Sentences.Count];
        foreach (var sentence in corpus.Sentences) sentences[sentence.Number] = Analyse(sentence);
        _sentences = sentences;
        _statedStems = _numberByStem.Count;
        _isGroupStated = Array.ConvertAll(_textsWithGroup, texts => texts.Count > 0);
        (Noted, _asked) = ReadExamples();
        foreach (var sentence in sentences)
        {
            var asked = _asked[sentence.Sentence.Number];
            foreach (var stem in Both(sentence.Text.Stems, asked?.Stems)) _sentencesWithStem[stem]++;
            foreach (var group in Both(sentence.Text.Groups, asked?.Groups)) _sentencesWithGroup[group]++;
            foreach (var entity in sentence.Text.Mentions.Select(mention => mention.Entity).Distinct()) _sentencesWithEntity[entity].Add(sentence.Sentence.Number);
        }
        _headings = [.. corpus.Articles.Select(article => article.Sections.Select(section => Analyse(string.Join(" . ", section.Path))).ToArray())];
        _titles = [.. corpus.Articles.Select(article => Analyse(article.Title))];
        var rules = corpus.Rules.ToLookup(rule => rule.Evidence.Number);
        _rulesBySentence = [.. corpus.Sentences.Select(sentence => rules[sentence.Number].ToArray())];
        var leadIns = corpus.Passages.Select(passage => passage.LeadIn).Distinct(StringComparer.Ordinal).ToDictionary(leadIn => leadIn, Analyse, StringComparer.Ordinal);
        _leadIns = [.. corpus.Passages.Select(passage => leadIns[passage.LeadIn])];
        _places = Array.ConvertAll(sentences, PlaceOf);
        Articles = new ArticleFinder(corpus, Entities);
        MainPair = FindMainPair();
        Names = new NameGrammar(domain, sentences);
        _stemsByPrefix = _numberByStem.Where(pair => pair.Key.Length >= PrefixLength).GroupBy(pair => pair.Key[..PrefixLength], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value).ToArray(), StringComparer.Ordinal);
        while (_sentencesWithStem.Count < _numberByStem.Count) _sentencesWithStem.Add(0);
    }

    /// <summary>The corpus.</summary>
    public Corpus Corpus { get; }

    /// <summary>Whether there are many noted questions: most sentences are then found by questions like the one asked, and what that tells counts more.</summary>
    public bool IsWellNoted => Corpus.Questions.Count >= WellNoted * Corpus.Sentences.Count;

    /// <summary>Its domain.</summary>
    public Domain Domain => Corpus.Domain;

    /// <summary>Word groups: general English, the domain's synonyms, criteria and dimensions, in this order.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Finds the domain's names in texts.</summary>
    public EntityFinder Entities { get; }

    /// <summary>Every sentence; the sentence's number is its place.</summary>
    public IReadOnlyList<AnalysedSentence> Sentences => _sentences;

    /// <summary>A sentence by its number.</summary>
    internal AnalysedSentence SentenceAt(int number) => _sentences[number];

    /// <summary>What ranking looks at in a sentence, by its number.</summary>
    internal ref readonly SentencePlace PlaceAt(int number) => ref _places[number];

    /// <summary>The noted questions.</summary>
    internal NotedQuestions Noted { get; }

    /// <summary>What is learned from.</summary>
    internal ExampleTexts Examples { get; } = new();

    /// <summary>Finds references to the articles themselves in questions.</summary>
    public ArticleFinder Articles { get; }

    /// <summary>The years from which the articles speak: "in 2025" says nothing in a question to articles of 2025.</summary>
    public IReadOnlySet<string> Years { get; }

    /// <summary>How names stand in sentences.</summary>
    public NameGrammar Names { get; }

    /// <summary>Whether the domain itself gives a word with this stem a meaning, be it an everyday word elsewhere.</summary>
    internal bool IsTopicWord(string stem) => _topicStems.Contains(stem);

    /// <summary>The columns of tables that hold years.</summary>
    internal YearColumns YearColumns { get; }

    /// <summary>The two candidates that the sentences name most: what "the two" means where nothing else was said. Empty where there are not two.</summary>
    public IReadOnlyList<Entity> MainPair { get; }

    /// <summary>The surface forms of all words in sentences and headings.</summary>
    public IReadOnlySet<string> Surfaces => _surfaces;

    /// <summary>The stems of the words for what people choose between: "framework", "database".</summary>
    public IReadOnlySet<string> CandidateWords { get; }

    /// <summary>The words that the articles write in capitals throughout, in lower case.</summary>
    public IReadOnlySet<string> Acronyms => _acronyms;

    /// <summary>The headings above a passage, as one text.</summary>
    public AnalysedText HeadingOf(Passage passage) => _headings[passage.Article][passage.Section];

    /// <summary>The lead-in of a passage; empty for most.</summary>
    public AnalysedText LeadInOf(Passage passage) => _leadIns[passage.Number];

    /// <summary>The words of the questions that were noted as answered by a sentence alone; null where none were.</summary>
    public AnalysedText? AskedOf(Sentence sentence) => _asked[sentence.Number];

    /// <summary>The title of a passage's article.</summary>
    public AnalysedText TitleOf(Passage passage) => _titles[passage.Article];

    /// <summary>The rules that quote a sentence.</summary>
    public ReadOnlySpan<Rule> RulesOf(Sentence sentence) => _rulesBySentence[sentence.Number];

    /// <summary>How many texts were analysed: sentences, headings, lead-ins and titles.</summary>
    internal int TextCount { get; private set; }

    /// <summary>The numbers of the texts that have a stem.</summary>
    internal List<int> TextsWithStem(int stem) => _textsWithStem[stem];

    /// <summary>The numbers of the texts that have a member of a word group.</summary>
    internal List<int> TextsWithGroup(int group) => _textsWithGroup[group];

    /// <summary>The numbers of the sentences that name an entity.</summary>
    internal List<int> SentencesWithEntity(int entity) => _sentencesWithEntity[entity];

    /// <summary>The number of a stem, or -1 when no sentence or heading has it.</summary>
    public int StemNumber(string stem) => _numberByStem.GetValueOrDefault(stem, -1);

    /// <summary>How many stems the sentences of articles have; they are numbered first, from 0.</summary>
    internal int StatedStems => _statedStems;

    /// <summary>Whether a sentence of an article has a stem; noted questions have more.</summary>
    internal bool IsStated(string stem) => _numberByStem.TryGetValue(stem, out var number) && number < _statedStems;

    /// <summary>Whether a sentence of an article has the stem of a number.</summary>
    internal bool IsStated(int stem) => stem < _statedStems;

    /// <summary>Whether a sentence of an article has a member of a word group.</summary>
    internal bool IsGroupStated(int group) => _isGroupStated[group];

    /// <summary>The stems that begin like a stem and differ only in their last letters: "optimis" and "optim".</summary>
    public int[] RelatedStems(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        if (stem.Length < PrefixLength || !_stemsByPrefix.TryGetValue(stem[..PrefixLength], out var candidates)) return [];
        return [.. candidates.Where(candidate => candidate.Stem != stem && CommonPrefix(stem, candidate.Stem) >= Math.Max(PrefixLength, RelatedShare * Math.Max(stem.Length, candidate.Stem.Length))).Select(candidate => candidate.Number)];
    }

    /// <summary>The number of an entity.</summary>
    public int EntityNumber(Entity entity) => _entityNumber[entity.Id];

    /// <summary>The numbers of entities, in their order.</summary>
    internal int[] EntityNumbers(IReadOnlyList<Entity> entities)
    {
        if (entities.Count == 0) return [];
        var numbers = new int[entities.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = EntityNumber(entities[i]);
        return numbers;
    }

    /// <summary>The first kind of entities that people use a word with this stem for, or null.</summary>
    internal EntityKind? KindOf(string stem) => _kindByStem.GetValueOrDefault(stem);

    /// <summary>The word group of a criterion.</summary>
    public int GroupOf(Criterion criterion) => _firstCriterionGroup + IndexOf(Domain.Criteria, criterion);

    /// <summary>The word group of a dimension.</summary>
    public int GroupOf(Dimension dimension) => _firstDimensionGroup + IndexOf(Domain.Dimensions, dimension);

    /// <summary>What the rules for a criterion alone recommend most, a part before the whole that is recommended for it; null where they recommend nothing, or several things alike.</summary>
    internal Entity? BestFor(Criterion criterion)
    {
        var weights = Corpus.Rules.Where(rule => rule.When is [var only] && only == criterion).GroupBy(rule => rule.Entity).Select(rules => (Entity: rules.Key, Weight: rules.Sum(rule => (int)rule.Strength)))
            .Where(pair => pair.Weight > 0).OrderByDescending(pair => pair.Weight).ToArray();
        if (weights.Length == 0) return null;
        var best = weights.Where(pair => pair.Entity.BelongsTo == weights[0].Entity.Id && 2 * pair.Weight >= weights[0].Weight).Append(weights[0]).First();
        return weights.Count(pair => pair.Weight == best.Weight && pair.Entity.BelongsTo is null == best.Entity.BelongsTo is null) == 1 ? best.Entity : null;
    }

    /// <summary>The criterion a word group stands for, or null.</summary>
    public Criterion? CriterionOf(int group) =>
        group >= _firstCriterionGroup && group < _firstDimensionGroup ? Domain.Criteria[group - _firstCriterionGroup] : null;

    /// <summary>The dimension a word group stands for, or null.</summary>
    public Dimension? DimensionOf(int group) => group >= _firstDimensionGroup ? Domain.Dimensions[group - _firstDimensionGroup] : null;

    /// <summary>Whether any sentence has a member of a word group.</summary>
    public bool IsGroupInUse(int group) => _sentencesWithGroup[group] > 0;

    /// <summary>The entities an entity is a part of or has as parts, itself not included.</summary>
    public IReadOnlyList<int> Relatives(int entity) => _relatives[entity];

    /// <summary>
    /// How rare a stem is among the sentences: ln(1 + (N - n + 0.5) / (n + 0.5)), N sentences, n of them with the stem
    /// (Robertson and Zaragoza 2009, with 1 added so that it is never negative).
    /// </summary>
    /// <param name="stem">A stem's number, or -1 for one that is nowhere.</param>
    public double Idf(int stem) => IdfOf(stem < 0 ? 0 : _sentencesWithStem[stem]);

    /// <summary>How rare a word group is among the sentences; the formula of <see cref="Idf"/>.</summary>
    public double GroupIdf(int group) => IdfOf(_sentencesWithGroup[group]);

    /// <summary>How rare an entity is among the sentences; the formula of <see cref="Idf"/>.</summary>
    public double EntityIdf(int entity) => IdfOf(_sentencesWithEntity[entity].Count);

    /// <summary>The stems of a text's words in order.</summary>
    public static string[] StemsOf(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var stems = new string[tokens.Count];
        for (var i = 0; i < stems.Length; i++) stems[i] = EnglishStemmer.Stem(tokens[i].Text);
        return stems;
    }

    private static int CommonPrefix(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private double IdfOf(int count) => Math.Log(1 + (Corpus.Sentences.Count - count + 0.5) / (count + 0.5));

    private AnalysedSentence Analyse(Sentence sentence)
    {
        var tokens = Tokenizer.Tokenize(sentence.Text);
        var text = Analyse(tokens);
        return new AnalysedSentence(sentence, text, SentenceSignReader.Read(tokens, text.Mentions, Domain) | ValueSignReader.Read(sentence.Text, tokens, text.Mentions, Corpus.PassageOf(sentence), YearColumns, Years));
    }

    private SentencePlace PlaceOf(AnalysedSentence sentence)
    {
        var passage = Corpus.PassageOf(sentence.Sentence);
        return new SentencePlace(sentence.Text.Number, AskedOf(sentence.Sentence)?.Number ?? -1, HeadingOf(passage), LeadInOf(passage).Number, TitleOf(passage).Number, sentence.Subject, sentence.Signs, passage.Kind == PassageKind.TableRow);
    }

    // What an example leaves behind is numbers: most of what happens before the first answer is here, and what is kept must not grow with it.
    private (NotedQuestions Noted, AnalysedText?[] Asked) ReadExamples()
    {
        var analyser = new QuestionAnalyser(Entities, Lexicon, CandidateWords);
        var numbers = new HashSet<int>?[Corpus.Sentences.Count];
        var groups = new HashSet<int>?[Corpus.Sentences.Count];
        var noted = new NotedQuestions(Corpus.Questions.Select(Analyse), Domain.Entities.Count, IsStated);
        if (noted.Count > 0)
            foreach (var text in Corpus.Unanswered.Concat(Corpus.Sentences.Select(sentence => sentence.Text)))
                Examples.Add(analyser.Split(text));
        Examples.Close();
        var asked = new AnalysedText?[Corpus.Sentences.Count];
        for (var i = 0; i < asked.Length; i++)
        {
            if (numbers[i] is null) continue;
            asked[i] = new AnalysedText(TextCount++, [.. numbers[i]!.Order()], [.. groups[i]!.Order()], [], []);
            Post(asked[i]!);
        }
        return (noted, asked);

        AnalysedQuestion Analyse(KnownQuestion question)
        {
            var text = analyser.Split(question.Text);
            Examples.Add(text);
            var analysed = QuestionAnalyser.Analyse(question, text);
            if (question.Sentences is not [var only]) return analysed;
            var stems = numbers[only.Number] ??= [];
            foreach (var word in text.Words) stems.Add(Number(word.Stem));
            (groups[only.Number] ??= []).UnionWith(analysed.Groups);
            return analysed;
        }
    }

    private static IEnumerable<int> Both(int[] own, int[]? asked) => asked is null ? own : own.Union(asked);

    private AnalysedText Analyse(string text) => Analyse(Tokenizer.Tokenize(text));

    private AnalysedText Analyse(List<Token> tokens)
    {
        var stems = StemsOf(tokens);
        foreach (var token in tokens)
        {
            _surfaces.Add(token.Text);
            if (token.IsAcronym) _acronyms.Add(token.Text);
        }
        return Analyse(stems, [.. Entities.Find(tokens)]);
    }

    private AnalysedText Analyse(string[] stems, EntityMention[] mentions)
    {
        var ordered = stems.Select(Number).ToArray();
        var numbers = ordered.Distinct().Order().ToArray();
        var groups = Lexicon.FindStated(stems).Select(match => match.Value).Distinct().Order().ToArray();
        var text = new AnalysedText(TextCount++, numbers, groups, mentions, ordered);
        Post(text);
        return text;
    }

    private void Post(AnalysedText text)
    {
        foreach (var stem in text.Stems) _textsWithStem[stem].Add(text.Number);
        foreach (var group in text.Groups) _textsWithGroup[group].Add(text.Number);
    }

    private int Number(string stem)
    {
        if (_numberByStem.TryGetValue(stem, out var number)) return number;
        _sentencesWithStem.Add(0);
        _textsWithStem.Add([]);
        return _numberByStem[stem] = _numberByStem.Count;
    }

    private Entity[] FindMainPair()
    {
        var counts = new int[Domain.Entities.Count];
        foreach (var sentence in Sentences)
            foreach (var mention in sentence.Text.Mentions)
                counts[mention.Entity]++;
        var pair = Enumerable.Range(0, counts.Length)
            .Where(number => Domain.Entities[number].Kind.IsCandidate && Domain.Entities[number].BelongsTo is null && counts[number] > 0)
            .OrderByDescending(number => counts[number]).ThenBy(number => number).Take(2).Select(number => Domain.Entities[number]).ToArray();
        return pair.Length == 2 ? pair : [];
    }

    private int[] RelativesOf(Entity entity)
    {
        var related = new List<int>();
        for (var id = entity.BelongsTo; id is not null && !related.Contains(_entityNumber[id]); id = Domain.Entities[_entityNumber[id]].BelongsTo)
            related.Add(_entityNumber[id]);
        related.AddRange(Enumerable.Range(0, Domain.Entities.Count).Where(number => Domain.Entities[number].BelongsTo == entity.Id));
        return [.. related];
    }

    private static int IndexOf<T>(IReadOnlyList<T> list, T item) where T : class
    {
        for (var i = 0; i < list.Count; i++)
            if (ReferenceEquals(list[i], item))
                return i;
        throw new ArgumentException("The criterion or dimension is not of this domain.", nameof(item));
    }
}
