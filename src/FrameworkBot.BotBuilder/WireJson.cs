using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace FrameworkBot.BotBuilder;

/// <summary>
/// How the SDK's activities are written and read. There is one contract resolver for the whole process: it learns each type once, which
/// takes milliseconds, and the SDK would make a new one for every client of every turn.
/// </summary>
internal static class WireJson
{
    /// <summary>The one resolver.</summary>
    public static readonly ReadOnlyJsonContractResolver Contracts = new();

    /// <summary>Compact, nothing for null, and texts that look like dates stay as they were sent.</summary>
    public static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ContractResolver = Contracts,
        Converters = [new Iso8601TimeSpanConverter()],
        // The protocol's own reader has let through 64 levels at most.
        MaxDepth = null,
    };
}
