namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>When a token is in force.</summary>
internal static class TokenLifetime
{
    /// <summary>How far the clocks of issuer and bot may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Whether <paramref name="now"/> is from the skew before the beginning, where there is one, to the skew after the end, both included.</summary>
    public static bool Includes(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now - end <= Skew && (notBefore is not { } begin || begin - now <= Skew);
}
