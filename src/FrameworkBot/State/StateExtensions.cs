using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.Chat;
using FrameworkBot.State.Conversations;
using FrameworkBot.State.Files;
using FrameworkBot.State.Postgres;
using FrameworkBot.State.Records;
using Microsoft.Extensions.Options;

namespace FrameworkBot.State;

/// <summary>How the host keeps what must outlive it.</summary>
internal static class StateExtensions
{
    /// <summary>Registers the store that <see cref="StateOptions"/> choose, and all that is kept in it.</summary>
    public static void AddState(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StateOptions>().BindConfiguration(StateOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (builder.Configuration.GetSection(StateOptions.Section).Get<StateOptions>() is { Store: StateStore.Memory })
        {
            services.AddSingleton<IConversationStore>(provider => new InMemoryConversationStore(provider.GetRequiredService<IOptions<ChatOptions>>().Value.MaxConversations));
            return;
        }
        services.AddSingleton(Records);
        services.AddSingleton<IConversationStore, RecordedConversations>();
        services.AddSingleton<ITurnLedger, TurnLedger>();
        services.AddSingleton<IDirectLineStore, DirectLineRecords>();
        services.AddSingleton<IPostConfigureOptions<DirectLineOptions>, SigningKeyFile>();
        services.AddHostedService<StateOpening>();
        services.AddHostedService<StateSweeping>();
    }

    private static IRecordStore Records(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StateOptions>>().Value;
        var clock = provider.GetRequiredService<TimeProvider>();
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return options.Store == StateStore.Postgres
            ? new PostgresRecordStore(options.Connection, clock)
            : new FileRecordStore(Path.GetFullPath(options.Path, root), options, clock);
    }
}
