using FrameworkBot.Adapters;
using FrameworkBot.BotProtocol;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.Chat;
using FrameworkBot.Corpora;
using FrameworkBot.Health;
using FrameworkBot.Limits;
using FrameworkBot.Pages;
using FrameworkBot.Security;
using FrameworkBot.Starting;
using FrameworkBot.State;
using FrameworkBot.Telemetry;

namespace FrameworkBot;

/// <summary>The program, part by part.</summary>
public static class FrameworkBotHost
{
    /// <summary>
    /// Runs until it is told to stop: 0 when it was, 2 when it cannot start and has said why. With <c>--health</c> it asks a host that
    /// runs whether it is well: 0 when it is, else 1.
    /// </summary>
    public static Task<int> Main(string[] args) => args is [HealthProbe.Argument, .. var rest]
        ? HealthProbe.RunAsync(HostSettings.CreateBuilder(rest).Configuration, Console.Error)
        : Start.RunAsync(() => Build(args), Console.Error);

    /// <summary>The host, ready to be started; the corpus is read and the index built.</summary>
    /// <param name="args">The command line: <c>--corpus FOLDER</c>, <c>--urls URL</c>, or <c>--Section:Name value</c> for any setting.</param>
    public static WebApplication Build(params string[] args)
    {
        var builder = HostSettings.CreateBuilder(args);
        builder.BeginReading();
        builder.AddTelemetry();
        builder.AddLimits();
        builder.Services.AddHealth();
        builder.Services.AddBotProtocol();
        builder.Services.AddBotAdapter(builder.Configuration);
        builder.Services.AddDirectLine(options => options.PublicUrl = options.PublicUrl is { Length: > 0 } url ? url : builder.Configuration["Site:PublicUrl"]);
        builder.AddState();
        builder.Services.AddAnswering();
        builder.Services.AddChat();
        builder.Services.AddPages();

        var app = builder.Build();
        app.PrepareAnswers();
        app.UseForwardedAddresses();
        app.UseSecurityHeaders();
        app.UseLimits();
        app.UseLocalOnly();
        app.UsePageFiles();
        app.UseRouting();
        app.MapBotAdapter();
        app.MapDirectLine();
        app.MapFurtherCorpora();
        app.MapHealth();
        app.MapPages();
        app.UseStartReport();
        return app;
    }
}
