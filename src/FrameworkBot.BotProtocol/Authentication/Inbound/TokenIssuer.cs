namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Who makes tokens that this bot may believe.</summary>
/// <param name="Name">The token's <c>iss</c>, to the letter.</param>
/// <param name="Keys">What it signs with.</param>
/// <param name="Kind">What its tokens must say.</param>
internal sealed record TokenIssuer(string Name, SigningKeys Keys, TokenKind Kind);

/// <summary>The three kinds of token that this bot may believe.</summary>
internal enum TokenKind
{
    /// <summary>A channel's, from the Bot Framework: names the service URL.</summary>
    Channel,

    /// <summary>The Emulator's or Playground's, version 1: the app it was made for is in <c>appid</c>.</summary>
    OwnAppV1,

    /// <summary>The Emulator's or Playground's, version 2: the app it was made for is in <c>azp</c>.</summary>
    OwnAppV2,
}
