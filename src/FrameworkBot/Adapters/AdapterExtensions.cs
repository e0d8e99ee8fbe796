#if BOTBUILDER
using FrameworkBot.BotBuilder;
#endif
using FrameworkBot.BotProtocol;
using FrameworkBot.Starting;

namespace FrameworkBot.Adapters;

/// <summary>How the host chooses what takes activities.</summary>
internal static class AdapterExtensions
{
    /// <summary>Registers what the chosen adapter needs beside the protocol.</summary>
    /// <exception cref="StartProblemException">The adapter is none, or is not in this build.</exception>
    public static void AddBotAdapter(this IServiceCollection services, IConfiguration configuration)
    {
        var adapter = Read(configuration);
        if (adapter == BotAdapter.Own) return;
#if BOTBUILDER
        services.AddBotBuilder();
#else
        throw new StartProblemException(["Bot:Adapter is BotBuilder, but this program was built without the Bot Framework SDK; build it with -p:UseBotBuilder=true, or set Bot:Adapter to Own."]);
#endif
    }

    /// <summary>Maps <c>/api/messages</c>.</summary>
    public static void MapBotAdapter(this WebApplication app)
    {
#if BOTBUILDER
        if (Read(app.Configuration) == BotAdapter.BotBuilder)
        {
            app.MapBotBuilderMessages();
            return;
        }
#endif
        app.MapBotMessages();
    }

    private static BotAdapter Read(IConfiguration configuration)
    {
        var name = configuration[$"{BotOptions.Section}:{nameof(BotOptions.Adapter)}"];
        if (string.IsNullOrWhiteSpace(name)) return BotAdapter.Own;
        return Enum.GetNames<BotAdapter>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<BotAdapter>(found)
            : throw new StartProblemException([$"Bot:Adapter must be Own or BotBuilder, not '{name}'."]);
    }
}
