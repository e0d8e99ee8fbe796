using Microsoft.AspNetCore.Http.Features;

namespace FrameworkBot.Pages.PlainForm;

/// <summary>What the form sent.</summary>
/// <param name="Earlier">The questions of the conversation so far, in order.</param>
/// <param name="Question">The new one; empty when none was typed.</param>
internal sealed record AskedForm(IReadOnlyList<string> Earlier, string Question)
{
    /// <summary>The name of the field with the typed question.</summary>
    public const string QuestionField = "question";

    /// <summary>The name of the buttons that ask the question they show.</summary>
    public const string SuggestionField = "suggestion";

    /// <summary>The name of the fields with the earlier questions.</summary>
    public const string EarlierField = "earlier";

    /// <summary>How long a question may be, in characters.</summary>
    public const int MaxQuestion = 1000;

    /// <summary>How many earlier questions are kept; the oldest are dropped.</summary>
    public const int MaxEarlier = 20;

    private const int MaxBodyBytes = 256 * 1024;

    private static readonly FormOptions Limits = new()
    {
        BufferBodyLengthLimit = MaxBodyBytes,
        MultipartBodyLengthLimit = MaxBodyBytes,
        KeyLengthLimit = 32,
        ValueLengthLimit = MaxBodyBytes,
        ValueCountLimit = MaxEarlier + 4,
    };

    /// <summary>A form in which nothing was asked.</summary>
    public static AskedForm Empty { get; } = new([], "");

    /// <summary>Reads the form of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is no form, too large, or holds too long a question; the message is one sentence for the reader.</exception>
    public static async Task<AskedForm> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) throw new BadHttpRequestException("Send the question as a form.", StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MaxBodyBytes)
            throw new BadHttpRequestException("The form is too large; begin a new conversation.", StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxBodyBytes;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException)
        {
            // The second of a charset such as utf-7, of the form or of one of its parts.
            throw new BadHttpRequestException("The form cannot be read, or holds too much; begin a new conversation.", StatusCodes.Status400BadRequest);
        }
        string suggestion = form[SuggestionField].ToString(), question = suggestion.Length > 0 ? suggestion : form[QuestionField].ToString();
        string[] earlier = [.. form[EarlierField].OfType<string>().TakeLast(MaxEarlier)];
        if (question.Length > MaxQuestion || earlier.Any(text => text.Length > MaxQuestion))
            throw new BadHttpRequestException($"A question may have {MaxQuestion} characters at most.", StatusCodes.Status400BadRequest);
        return new AskedForm(earlier, question.Trim());
    }
}
