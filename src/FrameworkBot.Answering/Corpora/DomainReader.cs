using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Reads <c>domain.yaml</c>.</summary>
internal static class DomainReader
{
    /// <summary>Reads the domain; problems are reported, and what has none is returned. Null where the file cannot be understood at all.</summary>
    public static Domain? Read(string file, string yaml, Action<CorpusProblem> report)
    {
        if (YamlText.ReadMapping(file, yaml, 1, report) is not { } root) return null;
        root.AllowOnly("topic", "names", "criteria", "dimensions", "synonyms", "paraphrases");
        var topic = ReadTopic(root);
        var entities = ReadEntities(root, topic);
        var criteria = ReadCriteria(root);
        var dimensions = ReadDimensions(root);
        ReportDuplicates(root, entities, criteria, dimensions);
        return new Domain(topic, entities, criteria, dimensions, ReadSynonyms(root), ReadParaphrases(root));
    }

    private static IReadOnlyList<string>[] ReadSynonyms(YamlMapping root)
    {
        var groups = root.Lists("synonyms");
        foreach (var group in groups)
        {
            if (group.Count == 1) root.Report(group[0].Line, $"the synonym group of '{group[0].Text}' has no second word, so it does nothing. Add one or delete it.");
            foreach (var (word, line) in group)
                if (Tokenizer.Tokenize(word).Count == 0)
                    root.Report(line, $"the synonym '{word}' has no letter or digit.");
        }
        return [.. groups.Select(group => (IReadOnlyList<string>)[.. group.Select(word => word.Text)])];
    }

    private static List<Paraphrase> ReadParaphrases(YamlMapping root)
    {
        var paraphrases = new List<Paraphrase>();
        foreach (var entry in root.Mappings("paraphrases"))
        {
            entry.AllowOnly("stated", "asked");
            foreach (var key in new[] { "stated", "asked" })
            {
                if (entry.Texts(key).Count == 0) entry.Report(entry.Line, $"a paraphrase has no '{key}'. Add '{key}: [word, short phrase, …]'.");
                foreach (var (word, line) in entry.Texts(key))
                    if (Tokenizer.Tokenize(word).Count == 0)
                        entry.Report(line, $"the word '{word}' of a paraphrase has no letter or digit.");
            }
            paraphrases.Add(new Paraphrase([.. entry.Texts("stated").Select(word => word.Text)], [.. entry.Texts("asked").Select(word => word.Text)]));
        }
        return paraphrases;
    }

    private static Topic ReadTopic(YamlMapping root)
    {
        if (root.Mapping("topic") is not { } topic)
        {
            root.Report(root.Line, "has no topic. Add 'topic:' with 'name: …', 'kinds:' and 'questions:' below it.");
            return Domain.Empty.Topic;
        }
        topic.AllowOnly("name", "questions", "kinds");
        var kinds = new List<EntityKind>();
        foreach (var kind in topic.Mappings("kinds"))
        {
            kind.AllowOnly("id", "words", "candidate", "maker");
            if (kind.RequiredText("id") is not { } id) continue;
            // Single words in lower case: that is how the words of a question are compared with them.
            var words = kind.Texts("words").SelectMany(word => Tokenizer.Tokenize(word.Text)).Select(token => token.Text).ToArray();
            if (words.Length == 0) kind.Report(kind.Line, $"the kind '{id}' has no words. Add 'words: [{id}]'.");
            foreach (var (word, line) in kind.Texts("words"))
                if (Tokenizer.Tokenize(word).Count != 1)
                    kind.Report(line, $"the word '{word}' of the kind '{id}' is not one word, so no question can name it. Write its last word alone.");
            if (kinds.Any(other => other.Id == id)) kind.Report(kind.Line, $"the kind '{id}' is there twice.");
            kinds.Add(new EntityKind(id, words, kind.Flag("candidate"), kind.Flag("maker")));
        }
        return new Topic(topic.RequiredText("name") ?? "", [.. topic.Texts("questions").Select(question => question.Text)], kinds);
    }

    private static List<Entity> ReadEntities(YamlMapping root, Topic topic)
    {
        var entities = new List<(Entity Entity, YamlMapping Source)>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in root.Mappings("names"))
        {
            entry.AllowOnly("id", "name", "kind", "aliases", "maker", "belongs-to");
            var id = entry.RequiredText("id");
            var name = entry.RequiredText("name");
            if (id is null || name is null) continue;
            var kindId = entry.RequiredText("kind");
            var kind = topic.Kinds.FirstOrDefault(known => known.Id == kindId);
            if (kind is null)
            {
                if (kindId is not null)
                    entry.Report(entry.LineOf("kind"), $"the kind '{kindId}' of '{id}' is not among topic.kinds. Add it there or correct it.");
                // The name stays known, so that what refers to it is not reported as well.
                kind = new EntityKind(kindId ?? "", [], IsCandidate: true, IsMaker: true);
            }
            if (!ids.Add(id)) entry.Report(entry.Line, $"the name id '{id}' is there twice.");
            var aliases = entry.Texts("aliases").Select(alias => alias.Text).ToArray();
            entities.Add((new Entity(id, name, kind, aliases, entry.OptionalText("maker"), entry.OptionalText("belongs-to"), entry.Line), entry));
        }
        foreach (var (entity, source) in entities)
        {
            foreach (var (key, id) in new[] { ("maker", entity.Maker), ("belongs-to", entity.BelongsTo) })
                if (id is not null && (id == entity.Id || !ids.Contains(id)))
                    source.Report(source.LineOf(key), $"'{key}' of '{entity.Id}' names '{id}', which is no other entry's id under names.");
        }
        ReportCircles(entities);
        ReportMakers(entities);
        return [.. entities.Select(pair => pair.Entity)];
    }

    // Reported once for a circle, at the entry of it that stands first.
    private static void ReportCircles(List<(Entity Entity, YamlMapping Source)> entities)
    {
        var wholes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (entity, _) in entities) wholes.TryAdd(entity.Id, entity.BelongsTo);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entity, source) in entities)
        {
            var path = new List<string>();
            var at = entity.Id;
            while (at is not null && wholes.TryGetValue(at, out var whole) && done.Add(at))
            {
                path.Add(at);
                at = whole;
            }
            if (at is not null && path.IndexOf(at) is >= 0 and var start && path.Count - start > 1)
                source.Report(source.LineOf("belongs-to"), $"'belongs-to' leads in a circle: {string.Join(" -> ", path[start..].Append(at))}. Take it from one of them.");
        }
    }

    private static void ReportMakers(List<(Entity Entity, YamlMapping Source)> entities)
    {
        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var (entity, _) in entities) kinds.TryAdd(entity.Id, entity.Kind);
        foreach (var (entity, source) in entities)
            if (entity.Maker is { } maker && maker != entity.Id && kinds.TryGetValue(maker, out var kind) && !kind.IsMaker)
                source.Report(source.LineOf("maker"), $"the maker '{maker}' of '{entity.Id}' is of the kind '{kind.Id}', which makes nothing. Give the kind 'maker: true' or name another.");
    }

    private static List<Criterion> ReadCriteria(YamlMapping root)
    {
        var criteria = new List<Criterion>();
        foreach (var entry in root.Mappings("criteria"))
        {
            entry.AllowOnly("id", "name", "words", "constraint", "default");
            var id = entry.RequiredText("id");
            var name = entry.RequiredText("name");
            if (id is null || name is null) continue;
            if (criteria.Any(other => other.Id == id)) entry.Report(entry.Line, $"the criterion id '{id}' is there twice.");
            criteria.Add(new Criterion(id, name, WordsOf(entry, $"criterion '{id}'"), entry.Flag("constraint"), entry.Flag("default"), entry.Line));
        }
        return criteria;
    }

    private static List<Dimension> ReadDimensions(YamlMapping root)
    {
        var dimensions = new List<Dimension>();
        foreach (var entry in root.Mappings("dimensions"))
        {
            entry.AllowOnly("id", "name", "words");
            var id = entry.RequiredText("id");
            var name = entry.RequiredText("name");
            if (id is null || name is null) continue;
            if (dimensions.Any(other => other.Id == id)) entry.Report(entry.Line, $"the dimension id '{id}' is there twice.");
            dimensions.Add(new Dimension(id, name, WordsOf(entry, $"dimension '{id}'"), entry.Line));
        }
        return dimensions;
    }

    private static string[] WordsOf(YamlMapping entry, string what)
    {
        var words = entry.Texts("words");
        if (words.Count == 0)
            entry.Report(entry.Line, $"the {what} has no words, so no question can name it. Add 'words: [word, short phrase, …]'.");
        foreach (var (word, line) in words)
            if (Tokenizer.Tokenize(word).Count == 0)
                entry.Report(line, $"the word '{word}' of {what} has no letter or digit.");
        return [.. words.Select(word => word.Text)];
    }

    private static void ReportDuplicates(YamlMapping root, List<Entity> entities, List<Criterion> criteria, List<Dimension> dimensions)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            foreach (var alias in entity.Aliases.Prepend(entity.Name).DistinctBy(AliasKey.Of))
            {
                var key = AliasKey.Of(alias);
                if (key.Length == 0) root.Report(entity.Line, $"the alias '{alias}' of '{entity.Id}' has no letter or digit.");
                else if (Tokenizer.Tokenize(alias).Count > EntityFinder.MaxWords)
                    root.Report(entity.Line, $"the alias '{(alias.Length > 60 ? alias[..60] + "…" : alias)}' of '{entity.Id}' has more than {EntityFinder.MaxWords} words, so it is never found. Shorten it.");
                else if (!owners.TryAdd(key, entity.Id))
                    root.Report(entity.Line, $"the alias '{alias}' of '{entity.Id}' is one of '{owners[key]}' already. Keep it with one of the two.");
            }
        }
        ReportDuplicateWords(root, "criterion", criteria.Select(criterion => (criterion.Id, criterion.Words, criterion.Line)));
        ReportDuplicateWords(root, "dimension", dimensions.Select(dimension => (dimension.Id, dimension.Words, dimension.Line)));
    }

    private static void ReportDuplicateWords(YamlMapping root, string what, IEnumerable<(string Id, IReadOnlyList<string> Words, int Line)> entries)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, words, line) in entries)
            foreach (var word in words)
                if (string.Join(' ', Lexicon.Stems(word)) is { Length: > 0 } key && !owners.TryAdd(key, id) && owners[key] != id)
                    root.Report(line, $"the word '{word}' of {what} '{id}' is there already, in '{owners[key]}'; endings do not count. Keep it in one place.");
    }
}
