using System.Security.Claims;
using FrameworkBot.BotBuilder.Authentication;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotBuilder.Tests.Connector;

public sealed class SharedContractsTests
{
    [Fact]
    public async Task EveryClient_HasTheSameContractResolver()
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var factory = bot.Services.GetRequiredService<HostAuthentication>().CreateConnectorFactory(new ClaimsIdentity());
        using var first = await factory.CreateAsync("http://127.0.0.1:1", "audience", CancellationToken.None);
        using var second = await factory.CreateAsync(null!, "audience", CancellationToken.None);
        Assert.All([first, second], client =>
        {
            Assert.Same(WireJson.Contracts, client.SerializationSettings.ContractResolver);
            Assert.Same(WireJson.Contracts, client.DeserializationSettings.ContractResolver);
        });
    }
}
