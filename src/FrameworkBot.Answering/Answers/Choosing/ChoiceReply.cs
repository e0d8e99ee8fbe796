using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Answers.Choosing;

/// <summary>What somebody says to a question whether something is needed.</summary>
internal enum ChoiceReply
{
    /// <summary>Nothing to the question: something else is asked.</summary>
    Other,

    /// <summary>It is needed.</summary>
    Yes,

    /// <summary>It is not.</summary>
    No,

    /// <summary>It does not matter.</summary>
    Either,

    /// <summary>No more questions: the recommendation so far.</summary>
    Enough,

    /// <summary>No recommendation either.</summary>
    NeverMind,
}

/// <summary>Reads a <see cref="ChoiceReply"/>.</summary>
internal static class ChoiceReplies
{
    private const int Longest = 6;
    private static readonly HashSet<string> YesWords = Words("yes|yeah|yep|yup|sure|definitely|absolutely|indeed|exactly|correct|y|si|ja|of course|it is|we do|i do|needed|required|must");
    private static readonly HashSet<string> NoWords = Words("no|nope|nah|n|not really|not needed|not at all|never|no thanks|nein|it is not|we do not|i do not|we dont|i dont");
    private static readonly HashSet<string> EitherWords = Words("i dont mind|dont mind|i dont care|dont care|does not matter|doesnt matter|it does not matter|no matter|either|maybe|perhaps|not sure|i dont know|dont know|no idea|idk|skip|next|no preference|unsure|whatever|possibly|do not care|i do not care|i do not mind|i do not know|depends");
    private static readonly HashSet<string> EnoughWords = Words("enough|thats enough|that is enough|recommend now|recommend|just recommend|tell me|just tell me|go ahead|result|done|finish|thats all|that is all|no more questions|stop asking|show me|the recommendation");
    private static readonly HashSet<string> NeverMindWords = Words("never mind|nevermind|nvm|cancel|stop|forget it|quit|leave it|abort|exit|end|no more|drop it");

    /// <summary>The reply in some words.</summary>
    public static ChoiceReply Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        if (tokens.Count is 0 or > Longest) return ChoiceReply.Other;
        var said = string.Join(' ', tokens.Select(token => token.Text).Where(word => word is not ("please" or "thanks" or "ok" or "okay" or "well" or "oh")));
        return NeverMindWords.Contains(said) ? ChoiceReply.NeverMind
            : EnoughWords.Contains(said) ? ChoiceReply.Enough
            : EitherWords.Contains(said) ? ChoiceReply.Either
            : YesWords.Contains(said) ? ChoiceReply.Yes
            : NoWords.Contains(said) ? ChoiceReply.No
            : ChoiceReply.Other;
    }

    private static HashSet<string> Words(string list) => list.Split('|').ToHashSet(StringComparer.Ordinal);
}
