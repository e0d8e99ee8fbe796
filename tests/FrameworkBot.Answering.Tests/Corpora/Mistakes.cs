namespace FrameworkBot.Answering.Tests.Corpora;

/// <summary>One mistake: what a file is changed to, and how the problem that is told for it begins.</summary>
internal sealed record Mistake(string File, string Text, string Problem);

/// <summary>Every mistake that the reader tells about, each in an otherwise valid corpus.</summary>
internal static class Mistakes
{
    private const string Front = "---\nid: kettles\ntitle: T\n---\n\n";
    private const string Body = "The test recommends Rapido for offices.\n";

    public static IReadOnlyList<Mistake> All { get; } = [.. Files(), .. Yaml(), .. Articles(), .. Domain(), .. Rules(), .. Questions()];

    private static IEnumerable<Mistake> Files()
    {
        yield return new("domain.yml", "x: y", "domain.yml: is not read. Call it 'domain.yaml'.");
        yield return new("rules.yml", "", "rules.yml: is not read. Call it 'rules.yaml'.");
    }

    private static IEnumerable<Mistake> Yaml()
    {
        yield return new("domain.yaml", "topic:\n  name: a: b\n", "domain.yaml:2: is not valid YAML:");
        yield return new("rules.yaml", "rules:\n  - when: [office\n    name: rapido\n", "rules.yaml:2: is not valid YAML: it cannot be understood from here on. Close every bracket and quote.");
        yield return new("domain.yaml", "topic: [x", "domain.yaml:1: is not valid YAML:");
        yield return new("rules.yaml", "rules:\n\t- when: [office]\n", "rules.yaml:1: is not valid YAML: While scanning a mapping, found invalid tab as indentation. Line 2 begins with a tab: indent with spaces.");
        yield return new("domain.yaml", "topic: {name: a}\ntopic: {name: b}\n", "domain.yaml:2: is not valid YAML: Duplicate key topic. Keep one of the two.");
        yield return new("domain.yaml", "topic: &a {name: x}\nnames: *a\n", "domain.yaml:2: refers back to another place with '*'.");
        yield return new("domain.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", "domain.yaml:2: refers back to another place with '*'.");
        yield return new("domain.yaml", "topic:\n  " + new string('[', 40), "domain.yaml:2: nests lists too deeply.");
        yield return new("rules.yaml", "", "rules.yaml:1: holds nothing.");
        yield return new("domain.yaml", "# nothing yet\n", "domain.yaml:1: holds nothing.");
        yield return new("rules.yaml", "- when: [office]\n", "rules.yaml:1: does not consist of 'key: value' lines.");
        yield return new("domain.yaml", "---\ntopic: {name: x}\n---\nnames: []\n", "domain.yaml:1: consists of several parts with '---' between them.");
        yield return new("rules.yaml", "rules:\n  - when: [office]\n    entity: rapido\n", "rules.yaml:3: 'entity' is not known here. Known are: when, name, strength, article, quote.");
        yield return new("domain.yaml", "topic:\n  kinds: []\n", "domain.yaml:2: has no name. Add a line 'name: …'.");
        yield return new(TempCorpus.ArticleFile, "---\nid: kettles\ntitle: [a, b]\n---\n\n" + Body, "articles/kettles.md:3: 'title' must be one value, not a list.");
        yield return Names("{id: x, name: X, kind: kettle, aliases: y}", "domain.yaml:4: 'aliases' must be a list: [one, two].");
        yield return new("domain.yaml", "topic: {name: x}\nnames: many\n", "domain.yaml:2: 'names' must be a list, each entry beginning with '-'.");
        yield return Names("just-a-word", "domain.yaml:4: an entry of 'names' must consist of 'key: value' lines.");
        yield return Names("{id: x, name: X, kind: kettle, aliases: [[y]]}", "domain.yaml:4: an entry of 'aliases' must be a word or a text.");
        yield return new("domain.yaml", "topic: {name: x}\nsynonyms:\n  - boil, heat\n", "domain.yaml:3: an entry of 'synonyms' must be a list: [one, two].");
        yield return new("domain.yaml", "topic: kettles\n", "domain.yaml:1: 'topic' must consist of 'key: value' lines.");
        yield return Criteria("{id: office, name: o, words: [o], default: yes}", "domain.yaml:3: 'default' must be true or false, not 'yes'.");
    }

    private static IEnumerable<Mistake> Articles()
    {
        yield return Article("Hello there.\n", "articles/kettles.md:1: has no front matter.");
        yield return Article("", "articles/kettles.md:1: has no front matter.");
        yield return Article("\n" + Front + Body, "articles/kettles.md:1: has no front matter.");
        yield return Article("---\nid: kettles\ntitle: T\n\nNever closed.\n", "articles/kettles.md:1: has no front matter.");
        yield return Article("---\nid: pots\ntitle: T\n---\n\n" + Body, "articles/kettles.md:2: the id 'pots' is not the file's name. Call the file 'pots.md' or the id 'kettles'.");
        yield return Article("---\nid: Kettles\ntitle: T\n---\n\n" + Body, "articles/kettles.md:2: the id 'Kettles' is not made of lower-case letters, digits and hyphens alone.");
        yield return Article("---\nid: kettles\n---\n\n" + Body, "articles/kettles.md:2: has no title. Add a line 'title: …'.");
        yield return Article("---\nid: kettles\ntitle: T\nyear: '24'\n---\n\n" + Body, "articles/kettles.md:4: the year '24' is not a year of four digits.");
        yield return Article("---\nid: kettles\ntitle: T\nurl: javascript:alert(1)\n---\n\n" + Body, "articles/kettles.md:4: the url 'javascript:alert(1)' is not an address that begins with http:// or https://.");
        yield return Article("---\nid: kettles\ntitle: T\naliases: [test]\n---\n\n" + Body, "articles/kettles.md:4: the article's alias 'test' is not two words or more");
        yield return Article("---\r\nid: kettles\r\ntitle: T\r\nyear: x\r\n---\r\n\r\n" + Body, "articles/kettles.md:4: the year 'x' is not a year of four digits.");
        yield return Article(Front + "# Title\n\n" + Body, "articles/kettles.md:6: is a heading of level 1");
        yield return Article(Front + Body + "\n##\n\nText.\n", "articles/kettles.md:8: is a heading without words.");
        yield return Article(Front + Body + "| a | b |\n|---|---|\n| c | d |\nText below.\n", "articles/kettles.md:8: is a line of a table that is read as text.");
        yield return Article(Front, "articles/kettles.md: has no text.");
        yield return Article(Front + "```\n" + Body + "```\n", "articles/kettles.md: has no text.");
        yield return Article(Front + new string('>', 200) + " x\n", "articles/kettles.md: has lists, quotations or brackets nested too deeply.");
        yield return Article(Front + Body + new string(' ', 300) + "- item\n", "articles/kettles.md:7: is indented by more than 256 columns.");
        yield return Article(Front + Body + string.Concat(Enumerable.Repeat("[a][ *b*\n", 3000)), "articles/kettles.md:2007: is in a paragraph or table with more than 10,000 brackets");
        yield return Article(Front + "```\n" + new string('[', 30_000) + "\n" + new string(' ', 300) + "x\n```\n", "articles/kettles.md: has no text.");
        yield return Article(Front + new string('[', 30_000) + "x\n", "articles/kettles.md:6: is in a paragraph or table with more than 10,000 brackets, bars, backticks and signs of emphasis (* _ ~ = + ^).");
        yield return Article(Front + string.Concat(Enumerable.Repeat("`a", 10_001)) + "x\n", "articles/kettles.md:6: is in a paragraph or table with more than 10,000 brackets, bars, backticks and signs of emphasis (* _ ~ = + ^).");
    }

    private static IEnumerable<Mistake> Domain()
    {
        yield return new("domain.yaml", "names: []\n", "domain.yaml:1: has no topic.");
        yield return new("domain.yaml", "topic:\n", "domain.yaml:1: has no topic.");
        yield return Kinds("{id: kettle}", "domain.yaml:3: the kind 'kettle' has no words. Add 'words: [kettle]'.");
        yield return Kinds("{id: kettle, words: [tea kettle]}", "domain.yaml:3: the word 'tea kettle' of the kind 'kettle' is not one word");
        yield return Kinds("{id: kettle, words: [a]}, {id: kettle, words: [b]}", "domain.yaml:3: the kind 'kettle' is there twice.");
        yield return Names("{id: x, name: X, kind: pot}", "domain.yaml:4: the kind 'pot' of 'x' is not among topic.kinds.");
        yield return Names("{id: x, name: X, kind: kettle}\n  - {id: x, name: Y, kind: kettle}", "domain.yaml:5: the name id 'x' is there twice.");
        yield return Names("{id: x, name: X, kind: kettle, maker: nobody}", "domain.yaml:4: 'maker' of 'x' names 'nobody', which is no other entry's id under names.");
        yield return Names("{id: x, name: X, kind: kettle, belongs-to: x}", "domain.yaml:4: 'belongs-to' of 'x' names 'x', which is no other entry's id under names.");
        yield return Names("{id: x, name: X, kind: kettle, maker: y}\n  - {id: y, name: Y, kind: kettle}", "domain.yaml:4: the maker 'y' of 'x' is of the kind 'kettle', which makes nothing.");
        yield return Names("{id: x, name: X, kind: kettle, belongs-to: y}\n  - {id: y, name: Y, kind: kettle, belongs-to: x}", "domain.yaml:4: 'belongs-to' leads in a circle: x -> y -> x. Take it from one of them.");
        yield return Names("{id: x, name: Tea Pot, kind: kettle}\n  - {id: y, name: Y, kind: kettle, aliases: [tea-pot]}", "domain.yaml:5: the alias 'tea-pot' of 'y' is one of 'x' already.");
        yield return Names("{id: x, name: '***', kind: kettle}", "domain.yaml:4: the alias '***' of 'x' has no letter or digit.");
        yield return Names("{id: x, name: one two three four five six seven, kind: kettle}", "domain.yaml:4: the alias 'one two three four five six seven' of 'x' has more than 6 words");
        yield return Criteria("{id: office, name: o}", "domain.yaml:3: the criterion 'office' has no words");
        yield return Criteria("{id: office, name: o, words: ['!']}", "domain.yaml:3: the word '!' of criterion 'office' has no letter or digit.");
        yield return Criteria("{id: office, name: o, words: [desk]}\n  - {id: office, name: p, words: [work]}", "domain.yaml:4: the criterion id 'office' is there twice.");
        yield return Criteria("{id: office, name: o, words: [desk]}\n  - {id: work, name: w, words: [desks]}", "domain.yaml:4: the word 'desks' of criterion 'work' is there already, in 'office'");
        yield return Dimensions("{id: speed, name: s}", "domain.yaml:3: the dimension 'speed' has no words");
        yield return Dimensions("{id: speed, name: s, words: [fast]}\n  - {id: speed, name: t, words: [slow]}", "domain.yaml:4: the dimension id 'speed' is there twice.");
        yield return Dimensions("{id: speed, name: s, words: [fast]}\n  - {id: pace, name: t, words: [Fast]}", "domain.yaml:4: the word 'Fast' of dimension 'pace' is there already, in 'speed'");
        yield return Dimensions("{id: speed, name: s, words: ['?']}", "domain.yaml:3: the word '?' of dimension 'speed' has no letter or digit.");
        yield return new("domain.yaml", "topic: {name: x}\nsynonyms:\n  - [boil]\n", "domain.yaml:3: the synonym group of 'boil' has no second word");
        yield return new("domain.yaml", "topic: {name: x}\nsynonyms:\n  - [boil, '-']\n", "domain.yaml:3: the synonym '-' has no letter or digit.");
        yield return new("domain.yaml", "topic: {name: x}\nparaphrases:\n  - {stated: [boil]}\n", "domain.yaml:3: a paraphrase has no 'asked'. Add 'asked: [word, short phrase, …]'.");
        yield return new("domain.yaml", "topic: {name: x}\nparaphrases:\n  - {stated: [boil], asked: ['-']}\n", "domain.yaml:3: the word '-' of a paraphrase has no letter or digit.");
    }

    private static IEnumerable<Mistake> Rules()
    {
        yield return Rule("name: rapido", "rules.yaml:2: a rule has no 'when', so no question can reach it.");
        yield return Rule("when: [home]", "rules.yaml:2: 'home' is not the id of a criterion in domain.yaml.");
        yield return Rule("when: [office]\n    name: Rapido", "rules.yaml:3: 'Rapido' is not the id of a name in domain.yaml.");
        yield return Rule("when: [office]\n    name: vesta", "rules.yaml:3: 'vesta' is of the kind 'company', which is nothing to choose.");
        yield return Rule("when: [office]\n    strength: loves", "rules.yaml:3: the strength 'loves' is not known. Known are: recommends, supports, limits, advises-against.");
        yield return Rule("when: [office]\n    article: pots\n    quote: x", "rules.yaml:3: there is no article 'pots'. There are: kettles.");
        yield return Rule("when: [office]\n    article: kettles\n    quote: Calma needs a good stove.", "rules.yaml:4: the quote is not a sentence of the article 'kettles': \"Calma needs a good stove.\". The nearest, in line 11, reads: \"Calma needs a stove.\"");
        yield return Rule("when: [office]\n    article: kettles\n    quote: '!'", "rules.yaml:4: the quote is not a sentence of the article 'kettles': \"!\". Copy a whole sentence from it.");
        yield return new("rules.yaml", TempCorpus.RulesText + TempCorpus.RulesText.Split('\n', 2)[1], "rules.yaml:7: this rule is there already, in line 2");
    }

    private static IEnumerable<Mistake> Questions()
    {
        yield return Noted("> Calma needs a good stove.\n- what does calma need\n", "questions/kettles.md:1: is not a sentence of the article 'kettles': \"Calma needs a good stove.\". Copy a whole sentence from it.");
        yield return Noted("- what does calma need\n", "questions/kettles.md:1: a question stands before any sentence. Write '> ' and the sentence above it.");
        yield return Noted("> Calma needs a stove.\n- yes:\n", "questions/kettles.md:2: a question has 1 to 300 characters.");
        yield return Noted("> Calma needs a stove.\n- " + new string('x', 301) + "\n", "questions/kettles.md:2: a question has 1 to 300 characters.");
        yield return Noted("> Calma needs a stove.\nwhat does calma need\n", "questions/kettles.md:2: is neither '> sentence' nor '- question' nor a heading.");
        yield return new("questions/pots.md", "", "questions/pots.md: there is no article 'pots'. Call the file like the article whose sentences answer its questions.");
    }

    private static Mistake Noted(string text, string problem) => new("questions/kettles.md", text, problem);

    private static Mistake Article(string text, string problem) => new(TempCorpus.ArticleFile, text, problem);

    private static Mistake Kinds(string kinds, string problem) => new("domain.yaml", $"topic:\n  name: x\n  kinds: [{kinds}]\n", problem);

    private static Mistake Names(string entry, string problem) =>
        new("domain.yaml", $"topic: {{name: x, kinds: [{{id: kettle, words: [kettle], candidate: true}}]}}\n\nnames:\n  - {entry}\n", problem);

    private static Mistake Criteria(string entry, string problem) => new("domain.yaml", $"topic: {{name: x}}\ncriteria:\n  - {entry}\n", problem);

    private static Mistake Dimensions(string entry, string problem) => new("domain.yaml", $"topic: {{name: x}}\ndimensions:\n  - {entry}\n", problem);

    private static Mistake Rule(string keys, string problem) => new("rules.yaml", $"rules:\n  - {keys}\n", problem);
}
