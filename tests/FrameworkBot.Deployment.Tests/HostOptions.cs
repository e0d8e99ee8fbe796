using System.Reflection;
using FrameworkBot.BotProtocol.Authentication;

namespace FrameworkBot.Deployment.Tests;

/// <summary>The names of the settings that the host knows, from its options types: <c>Section:Name</c>, and those at the top level.</summary>
internal static class HostOptions
{
    private static readonly string[] TopLevel = ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType", "ChannelService", "Urls"];

    public static IReadOnlySet<string> Names { get; } = Read();

    private static HashSet<string> Read()
    {
        var names = new HashSet<string>(TopLevel, StringComparer.OrdinalIgnoreCase);
        foreach (var type in new[] { typeof(FrameworkBotHost).Assembly, typeof(AuthenticationOptions).Assembly, typeof(Search.Engines.SearchOptions).Assembly, typeof(Search.Postgres.PostgresOptions).Assembly, typeof(State.StateOptions).Assembly }.SelectMany(assembly => assembly.GetTypes()))
        {
            var section = type == typeof(AuthenticationOptions) ? "BotProtocol" : SectionOf(type);
            if (section is not null) names.UnionWith(type.GetProperties().Select(property => $"{section}:{property.Name}"));
        }
        return names;
    }

    private static string? SectionOf(Type type) =>
        type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { } field ? (string?)field.GetValue(null) : null;
}
