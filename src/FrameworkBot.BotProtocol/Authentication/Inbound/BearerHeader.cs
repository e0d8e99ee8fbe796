using System.Diagnostics.CodeAnalysis;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Takes the token out of a request. Nothing is decoded here.</summary>
internal static class BearerHeader
{
    /// <summary>The longest token that is looked at, in characters; real ones have 1,000 to 2,000.</summary>
    public const int MaxTokenLength = 8 * 1024;

    private const string Scheme = "Bearer ";

    /// <summary>The one token of the one Authorization header, or why there is none.</summary>
    public static bool TryRead(HttpRequest request, [NotNullWhen(true)] out string? token, [NotNullWhen(false)] out ErrorAnswer? error)
    {
        token = null;
        var values = request.Headers.Authorization;
        if (values.Count == 0)
            error = Refusal.Unauthorized("This bot has credentials, so a bearer token is needed.");
        else if (values.Count > 1)
            error = Refusal.Unauthorized("There is more than one Authorization header.");
        else
            error = Read(values[0] ?? "", out token);
        return error is null;
    }

    private static ErrorAnswer? Read(string value, out string? token)
    {
        token = null;
        if (!value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Refusal.Unauthorized("The Authorization header must hold a bearer token.");
        var rest = value[Scheme.Length..].Trim(' ');
        if (rest.Length == 0) return Refusal.Unauthorized("The bearer token is empty.");
        if (rest.Length > MaxTokenLength) return Refusal.Unauthorized($"The bearer token is longer than {MaxTokenLength} characters.");
        token = rest;
        return null;
    }
}
