using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace FrameworkBot.BotBuilder.Connector;

/// <summary>Has the clients that the SDK makes for each turn share one contract resolver.</summary>
internal sealed class SharedContractsFactory(ConnectorFactory sdk) : ConnectorFactory
{
    // Where replies go into the HTTP response nothing is posted, and serviceUrl may be anything; the SDK asks for an address all the same.
    private const string Nowhere = "http://localhost/";

    /// <inheritdoc/>
    public override async Task<IConnectorClient> CreateAsync(string? serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var isAddress = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        var client = await sdk.CreateAsync(isAddress ? serviceUrl : Nowhere, audience, cancellationToken);
        client.SerializationSettings.ContractResolver = WireJson.Contracts;
        client.DeserializationSettings.ContractResolver = WireJson.Contracts;
        return client;
    }
}
