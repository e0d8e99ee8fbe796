using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.Answering.Conversations.Saved;

/// <summary>What is written of a <see cref="KeptConversation"/>. Names are short, because there are many.</summary>
internal sealed record SavedTurn
{
    /// <summary>The version of the format.</summary>
    [JsonPropertyName("v")] public int Version { get; init; }

    /// <summary>The id of the last message.</summary>
    [JsonPropertyName("t")] public string? TurnId { get; init; }

    /// <summary>The frames of both, each once.</summary>
    [JsonPropertyName("q")] public IReadOnlyList<SavedFrame>? Frames { get; init; }

    /// <summary>After the last message.</summary>
    [JsonPropertyName("n")] public SavedConversation? Now { get; init; }

    /// <summary>Before it.</summary>
    [JsonPropertyName("b")] public SavedConversation? Before { get; init; }
}

/// <summary>What is written of a <see cref="Conversation"/>.</summary>
internal sealed record SavedConversation
{
    /// <summary><see cref="Conversation.Frames"/>: their places among <see cref="SavedTurn.Frames"/>.</summary>
    [JsonPropertyName("q")] public IReadOnlyList<int>? Frames { get; init; }

    /// <summary><see cref="Conversation.FocusEntity"/>.</summary>
    [JsonPropertyName("f")] public string? FocusEntity { get; init; }

    /// <summary><see cref="Conversation.Beside"/>.</summary>
    [JsonPropertyName("d")] public IReadOnlyList<string>? Beside { get; init; }

    /// <summary><see cref="Conversation.IsDeclined"/>.</summary>
    [JsonPropertyName("x")] public bool IsDeclined { get; init; }

    /// <summary><see cref="Conversation.UnknownFocus"/>.</summary>
    [JsonPropertyName("u")] public IReadOnlyList<string>? UnknownFocus { get; init; }

    /// <summary><see cref="Conversation.Choices"/>.</summary>
    [JsonPropertyName("c")] public IReadOnlyList<string>? Choices { get; init; }

    /// <summary><see cref="Choosing.Asked"/> of <see cref="Conversation.Choosing"/>; null while no questions are asked.</summary>
    [JsonPropertyName("ha")] public IReadOnlyList<string>? ChoosingAsked { get; init; }

    /// <summary><see cref="Choosing.Wanted"/> of <see cref="Conversation.Choosing"/>.</summary>
    [JsonPropertyName("hw")] public IReadOnlyList<string>? ChoosingWanted { get; init; }

    /// <summary><see cref="Conversation.Corpus"/>.</summary>
    [JsonPropertyName("k")] public string? Corpus { get; init; }

    /// <summary><see cref="Conversation.StatedOnTopic"/>.</summary>
    [JsonPropertyName("s")] public IReadOnlyList<int>? StatedOnTopic { get; init; }

    /// <summary><see cref="Conversation.LastStated"/> where it is not the same.</summary>
    [JsonPropertyName("l")] public IReadOnlyList<int>? LastStated { get; init; }
}

/// <summary>What is written of a <see cref="Frame"/>; kinds by name, because their numbers may change.</summary>
internal sealed record SavedFrame
{
    [JsonPropertyName("t")] public required string Words { get; init; }
    [JsonPropertyName("k")] public required string Kind { get; init; }
    [JsonPropertyName("a")] public string? AnswerType { get; init; }
    [JsonPropertyName("e")] public IReadOnlyList<string>? Entities { get; init; }
    [JsonPropertyName("o")] public IReadOnlyList<string>? Excluded { get; init; }
    [JsonPropertyName("c")] public IReadOnlyList<string>? Criteria { get; init; }
    [JsonPropertyName("m")] public IReadOnlyList<string>? Musts { get; init; }
    [JsonPropertyName("d")] public IReadOnlyList<string>? Dimensions { get; init; }
    [JsonPropertyName("y")] public string? AskedKind { get; init; }
    [JsonPropertyName("r")] public string? Article { get; init; }
    [JsonPropertyName("f")] public string? Focus { get; init; }
}

/// <summary>How saved conversations are written: nothing for what is empty.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SavedTurn))]
internal sealed partial class SavedJson : JsonSerializerContext
{
    /// <summary>The one instance to use. It writes every letter as itself: this is never part of a page.</summary>
    public static SavedJson Compact => Relaxed.Instance;

    // A class of its own, so that it is made after the generated Default.
    private static class Relaxed
    {
        public static readonly SavedJson Instance = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
