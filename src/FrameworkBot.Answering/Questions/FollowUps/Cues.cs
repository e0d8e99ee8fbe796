namespace FrameworkBot.Answering.Questions;

/// <summary>Words of a message that refer to what was said before it.</summary>
[Flags]
public enum Cues
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It corrects: "no, I meant training", "not X, Y".</summary>
    Corrects = 1 << 0,

    /// <summary>It returns to something: "back to mobile".</summary>
    Returns = 1 << 1,

    /// <summary>It adds to what was asked: "but it must run offline", "we only run our own servers".</summary>
    Adds = 1 << 2,

    /// <summary>It asks for another choice: "what else?", "second choice?".</summary>
    AnotherChoice = 1 << 3,

    /// <summary>It doubts: "are you sure?".</summary>
    Doubts = 1 << 4,

    /// <summary>It asks for fewer words: "shorter".</summary>
    Shortens = 1 << 5,

    /// <summary>The first of those named: "the first one", "the former".</summary>
    First = 1 << 6,

    /// <summary>The second of those named.</summary>
    Second = 1 << 7,

    /// <summary>The third of those named.</summary>
    Third = 1 << 8,

    /// <summary>The last of those named: "the latter".</summary>
    Last = 1 << 9,

    /// <summary>The one that was not spoken of last: "the other one".</summary>
    Other = 1 << 10,

    /// <summary>All of those named: "them", "both", "the two".</summary>
    Both = 1 << 11,

    /// <summary>The kind of thing with "that" or "this" before it: "that framework".</summary>
    ThatKind = 1 << 12,

    /// <summary>The names after "not", "no" or "without" are unwanted: "without X".</summary>
    Excludes = 1 << 13,

    /// <summary>It assents: "yes", "the suggestion".</summary>
    Assents = 1 << 14,

    /// <summary>"It" or "that one" stands for one thing: "who made it?", not "is it possible to …".</summary>
    It = 1 << 15,

    /// <summary>"That" or "there" stands for what was said: "how is that done?", "why did this happen?".</summary>
    That = 1 << 16,

    /// <summary>What was spoken of is one of a choice: "X or that?".</summary>
    OrThat = 1 << 17,

    /// <summary>What a maker is named for: "the Acme one", "that of Acme".</summary>
    MadeBy = 1 << 18,

    /// <summary>One of several, by what it is for: "the browser one".</summary>
    OneFor = 1 << 19,
}
