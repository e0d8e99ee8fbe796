using System.Net;
using System.Net.Sockets;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Tests.Authentication;

public sealed class StartTests
{
    private static async Task StartAsync(Action<WebApplicationBuilder> change)
    {
        var builder = BotHost.Builder();
        builder.Services.AddBotProtocol().AddSingleton<ITurnHandler, SilentHandler>();
        change(builder);
        await using var app = builder.Build();
        app.MapBotMessages();
        await app.StartAsync();
    }

    /// <summary>URLs to listen on; IPv6 only where this machine has it.</summary>
    public static TheoryData<string> LoopbackUrls => HasIPv6
        ? ["http://127.0.0.1:0", "http://127.0.0.1:0;http://127.0.0.2:0", "http://[::1]:0"]
        : ["http://127.0.0.1:0", "http://127.0.0.1:0;http://127.0.0.2:0"];

    private static bool HasIPv6
    {
        get
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    [Theory]
    [MemberData(nameof(LoopbackUrls))]
    public Task LoopbackAddress_Starts(string urls) => StartAsync(builder => builder.WebHost.UseUrls(urls));

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task OtherAddress_DoesNotStart(string urls)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(builder => builder.WebHost.UseUrls(urls)));
        Assert.Matches(@"^Without credentials the bot listens only on loopback addresses such as http://localhost:3978, but was told to listen on http://(0\.0\.0\.0|\[::\]):\d+\.$", error.Message);
    }

    [Fact]
    public async Task OtherAddress_SetInCode_DoesNotStart() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => StartAsync(builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(0))));

    [Theory]
    [InlineData("BotProtocol:MicrosoftAppId", "")]
    [InlineData("MicrosoftAppId", " ")]
    public Task EmptyCredentials_AreNone(string key, string value) => StartAsync(builder => builder.Configuration[key] = value);

    [Theory]
    [InlineData("MaxBodyBytes", "1023")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("MaxTurns", "0")]
    [InlineData("MaxTurnsPerConversation", "1001")]
    [InlineData("RememberAtMost", "0")]
    [InlineData("RememberBytes", "1")]
    [InlineData("RememberFor", "1.00:00:01")]
    [InlineData("TurnTimeout", "00:00:00.5")]
    [InlineData("AttemptTimeout", "00:00:00")]
    [InlineData("RetryBaseDelay", "-00:00:01")]
    [InlineData("RetryDelayCap", "00:03:00")]
    public async Task SettingOutOfRange_DoesNotStart(string name, string value)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(builder => builder.Configuration[$"BotProtocol:{name}"] = value));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxRetries", "0")]
    [InlineData("RememberFor", "00:00:00")]
    [InlineData("RetryBaseDelay", "00:00:00")]
    [InlineData("TurnTimeout", "00:10:00")]
    public Task SettingAtTheEdge_Starts(string name, string value) => StartAsync(builder => builder.Configuration[$"BotProtocol:{name}"] = value);

    [Fact]
    public async Task WithoutHandler_MappingFails()
    {
        var builder = BotHost.Builder();
        builder.Services.AddBotProtocol();
        await using var app = builder.Build();
        var error = Assert.Throws<InvalidOperationException>(() => app.MapBotMessages());
        Assert.Contains(nameof(ITurnHandler), error.Message, StringComparison.Ordinal);
    }

    private sealed class SilentHandler : ITurnHandler
    {
        public Task HandleAsync(InboundTurn turn, CancellationToken ct) => Task.CompletedTask;
    }
}
