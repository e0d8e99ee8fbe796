using System.Text.Json;
using FrameworkBot.Answering.Conversations.Saved;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Conversations;

/// <summary>Writes conversations as bytes, and reads what this and earlier versions have written.</summary>
public static class ConversationCodec
{
    /// <summary>The version of what is written. What a later version wrote is read as an empty conversation.</summary>
    public const int Version = 1;

    /// <summary>The bytes of a conversation: JSON, some hundred bytes.</summary>
    public static byte[] Write(KeptConversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var frames = new List<Frame>(conversation.Now.Frames);
        frames.AddRange(conversation.Before.Frames.Where(frame => !IsIn(frames, frame)));
        var saved = new SavedTurn
        {
            Version = Version,
            TurnId = conversation.TurnId,
            Frames = Some(frames, Save),
            Now = Save(conversation.Now, frames),
            Before = Save(conversation.Before, frames),
        };
        return JsonSerializer.SerializeToUtf8Bytes(saved, SavedJson.Compact.SavedTurn);
    }

    /// <summary>The conversation that was written; an empty one for no bytes, and for what this version cannot read.</summary>
    public static KeptConversation Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return KeptConversation.Empty;
        try
        {
            var saved = JsonSerializer.Deserialize(bytes.Span, SavedJson.Compact.SavedTurn);
            if (saved is null or { Version: < 1 or > Version }) return KeptConversation.Empty;
            Frame?[] frames = [.. (saved.Frames ?? []).Select(frame => frame is null ? null : Read(frame))];
            return new KeptConversation(Read(saved.Now, frames), Read(saved.Before, frames), saved.TurnId);
        }
        catch (JsonException)
        {
            return KeptConversation.Empty;
        }
    }

    private static SavedConversation? Save(Conversation conversation, List<Frame> frames) => ReferenceEquals(conversation, Conversation.Empty) ? null : new()
    {
        Frames = Some(conversation.Frames, frame => frames.FindIndex(other => ReferenceEquals(other, frame))),
        FocusEntity = conversation.FocusEntity,
        Beside = Some(conversation.Beside),
        IsDeclined = conversation.IsDeclined,
        UnknownFocus = Some(conversation.UnknownFocus),
        Choices = Some(conversation.Choices),
        ChoosingAsked = Some(conversation.Choosing?.Asked ?? []),
        ChoosingWanted = Some(conversation.Choosing?.Wanted ?? []),
        Corpus = conversation.Corpus.Length == 0 ? null : conversation.Corpus,
        StatedOnTopic = Some(conversation.StatedOnTopic),
        LastStated = conversation.LastStated.SequenceEqual(conversation.StatedOnTopic) ? null : conversation.LastStated,
    };

    private static Conversation Read(SavedConversation? saved, Frame?[] frames) => saved is null ? Conversation.Empty : new()
    {
        Frames = [.. (saved.Frames ?? []).Select(frames.ElementAtOrDefault).OfType<Frame>()],
        FocusEntity = saved.FocusEntity,
        Beside = Whole(saved.Beside),
        IsDeclined = saved.IsDeclined,
        UnknownFocus = Whole(saved.UnknownFocus),
        Choices = Whole(saved.Choices),
        Choosing = saved.ChoosingAsked is { } asked ? new Choosing { Asked = Whole(asked), Wanted = Whole(saved.ChoosingWanted) } : null,
        Corpus = saved.Corpus ?? "",
        StatedOnTopic = saved.StatedOnTopic ?? [],
        LastStated = saved.LastStated ?? saved.StatedOnTopic ?? [],
    };

    private static SavedFrame Save(Frame frame) => new()
    {
        Words = frame.Words,
        Kind = frame.Kind.ToString(),
        AnswerType = frame.AnswerType == default ? null : frame.AnswerType.ToString(),
        Entities = Some(frame.Entities),
        Excluded = Some(frame.Excluded),
        Criteria = Some(frame.Criteria),
        Musts = Some(frame.Musts),
        Dimensions = Some(frame.Dimensions),
        AskedKind = frame.AskedKind,
        Article = frame.Article,
        Focus = frame.Focus,
    };

    // Null where its kind is not known.
    private static Frame? Read(SavedFrame saved) => !Enum.TryParse<QuestionKind>(saved.Kind, out var kind) || !Enum.IsDefined(kind) ? null : new()
    {
        Words = saved.Words,
        Kind = kind,
        AnswerType = Enum.TryParse<AnswerType>(saved.AnswerType, out var type) && Enum.IsDefined(type) ? type : default,
        Entities = Whole(saved.Entities),
        Excluded = Whole(saved.Excluded),
        Criteria = Whole(saved.Criteria),
        Musts = Whole(saved.Musts),
        Dimensions = Whole(saved.Dimensions),
        AskedKind = saved.AskedKind,
        Article = saved.Article,
        Focus = saved.Focus,
    };

    // Annotations hold for properties only: a list may still have read a null.
    private static IReadOnlyList<string> Whole(IReadOnlyList<string?>? items) => items is null ? [] : items.Contains(null) ? [.. items.OfType<string>()] : (IReadOnlyList<string>)items;

    private static bool IsIn(List<Frame> frames, Frame frame) => frames.Exists(other => ReferenceEquals(other, frame));

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;

    private static TSaved[]? Some<T, TSaved>(IReadOnlyList<T> items, Func<T, TSaved> save) => items.Count == 0 ? null : [.. items.Select(save)];
}
