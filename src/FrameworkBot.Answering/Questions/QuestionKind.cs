namespace FrameworkBot.Answering.Questions;

/// <summary>What someone wants to know.</summary>
public enum QuestionKind
{
    /// <summary>A fact: who, when, how many, which, where.</summary>
    Fact,

    /// <summary>What something is.</summary>
    Define,

    /// <summary>Whether something is so.</summary>
    YesNo,

    /// <summary>Why something is so.</summary>
    Why,

    /// <summary>How something is done.</summary>
    HowTo,

    /// <summary>Which things there are.</summary>
    List,

    /// <summary>What to choose.</summary>
    Recommend,

    /// <summary>How things differ, or which of them is better.</summary>
    Compare,

    /// <summary>What a thing is good for.</summary>
    Strengths,

    /// <summary>What speaks against a thing.</summary>
    Weaknesses,

    /// <summary>Whether the articles agree.</summary>
    Disagreement,

    /// <summary>Which article says what was just said.</summary>
    Evidence,

    /// <summary>More of what was just asked.</summary>
    More,

    /// <summary>The last answer in fewer words.</summary>
    Shorter,

    /// <summary>Whether the last answer holds.</summary>
    Doubt,

    /// <summary>Something of which the words do not say which of several is meant.</summary>
    Unclear,

    /// <summary>What speaks against a thing for what was asked: "why not X?".</summary>
    WhyNot,

    /// <summary>To be led to a choice by questions.</summary>
    HelpChoose,

    /// <summary>The last recommendation as a record of the decision.</summary>
    WriteUp,

    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>Thanks, praise or assent.</summary>
    Thanks,

    /// <summary>A farewell.</summary>
    Goodbye,

    /// <summary>What the bot can do or is.</summary>
    Help,

    /// <summary>To forget the conversation so far.</summary>
    StartOver,

    /// <summary>To do something other than answer: write code, translate, obey.</summary>
    Request,
}
