namespace FrameworkBot.Answering.Questions;

/// <summary>Questions for the articles that say something: "which article says X", "who calls it Y".</summary>
internal static class SourceReader
{
    private const string Saying = "says|say|said|calls|call|called|claims|claim|argues|argue|thinks|think|believes|finds|states|recommends|recommend|advises|warns|suggests|writes|mentions|praises|favors|favours|prefers|talks";
    private const string Work = "article|articles|text|texts|source|sources|author|authors|piece|document|writer|writers";

    private static readonly HashSet<string> Asking = new($"{Saying}|{Work}|exactly|written|stated|wrote|argument|claim|favor|favour|opinion|contain|contains|find|stand|stands|mention".Split('|'), StringComparer.Ordinal);

    /// <summary>Whether articles are asked for, and not what they say.</summary>
    public static bool Asks(Words w) =>
        w.HasAnySequence($"which|what|whose {Work}", "whose opinion|view|claim|words", $"which|who of them|those|these|the * {Saying}", $"which|who of them|those|these {Saying}", $"which|who one|ones|exactly|else|of {Saying}", $"who {Saying}", $"which {Saying}", "who is|are for|against", "who is|are in favor|favour", "who makes that|this|the argument|claim|point|case|statement", "where is|was that|this|it written|stated|said|mentioned", "where exactly|precisely is|was|does")
        && !w.HasAny("wrote", "author's", "how", "why", "when", "newer", "newest", "older", "oldest", "latest") && !w.HasAnySequence("what do|does|did", $"{Work} is|are he|she|they");

    /// <summary>Whether it is asked who wrote an article that is named, or when.</summary>
    public static bool AsksForAuthor(Words w) =>
        w.StartsWith("author|authors|writer|publisher of") || w.HasAnySequence("who|whom wrote|published|authored", "who is|are|was|were the author|authors|writer|writers|publisher", "whos the author|authors|writer|publisher", "name the author|writer|publisher", "name of the author|writer|publisher")
        || w.HasAnySequence("when was|is|were", "what|which year|date") && w.HasAny("written", "published");

    /// <summary>Whether it is asked who wrote the articles, all of them.</summary>
    public static bool AsksForAuthors(Words w) =>
        w.HasAnySequence("who|whom wrote|writes|authored|published the|these|those|your|all articles|texts|sources|pieces|documents", "author|authors|writer|writers of the|these|those|your|all articles|texts|sources|pieces|documents", "are|is the author|authors|writer|writers of the|these|those|your|all articles|texts|sources|pieces|documents", "who wrote|writes all this|that", "who wrote articles");

    /// <summary>Whether a word only asks for the article.</summary>
    public static bool IsAsking(string surface) => Asking.Contains(surface);
}
