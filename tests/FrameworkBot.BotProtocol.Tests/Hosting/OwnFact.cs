namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>A fact that holds for the program's own endpoint, and is left out where the Bot Framework SDK is in its place.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OwnFactAttribute : FactAttribute
{
    /// <param name="sdk">What the SDK does otherwise.</param>
    public OwnFactAttribute(string sdk) => Skip = OwnEndpoint.Reason(sdk);
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OwnTheoryAttribute : TheoryAttribute
{
    /// <param name="sdk">What the SDK does otherwise.</param>
    public OwnTheoryAttribute(string sdk) => Skip = OwnEndpoint.Reason(sdk);
}

/// <summary>Which endpoint these tests are compiled for.</summary>
internal static class OwnEndpoint
{
    /// <summary>Why a test is left out; null where it is not.</summary>
    public static string? Reason(string sdk) =>
#if BOTBUILDER
        "The SDK: " + sdk;
#else
        sdk.Length > 0 ? null : throw new ArgumentException("What the SDK does must be told.", nameof(sdk));
#endif
}
