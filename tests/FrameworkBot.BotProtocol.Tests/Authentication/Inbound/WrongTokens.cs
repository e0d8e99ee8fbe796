using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using static FrameworkBot.BotProtocol.Tests.Authentication.Tokens.AuthenticatedBot;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Inbound;

/// <summary>Authorization headers, each wrong in one way, by what is wrong. The activity beside them is right.</summary>
internal static class WrongTokens
{
    private static readonly TimeSpan JustBeyondSkew = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1);

    /// <summary>What the header says; made for a bot.</summary>
    public static readonly IReadOnlyDictionary<string, Func<AuthenticatedBot, string[]>> All = new Dictionary<string, Func<AuthenticatedBot, string[]>>(StringComparer.Ordinal)
    {
        ["no header"] = _ => [],
        ["empty header"] = _ => [""],
        ["scheme alone"] = _ => ["Bearer"],
        ["scheme and spaces"] = _ => ["Bearer   "],
        ["Basic"] = bot => ["Basic " + Good(bot)],
        ["no scheme"] = bot => [Good(bot)],
        ["scheme with a colon"] = bot => ["Bearer: " + Good(bot)],
        ["scheme run together"] = bot => ["Bearer" + Good(bot)],
        ["two tokens by comma"] = bot => [$"Bearer {Good(bot)}, Bearer {Good(bot)}"],
        ["two tokens by space"] = bot => [$"Bearer {Good(bot)} {Good(bot)}"],
        ["two headers"] = bot => ["Bearer " + Good(bot), "Bearer " + Good(bot)],
        ["quoted"] = bot => [$"Bearer \"{Good(bot)}\""],
        ["junk"] = _ => ["Bearer junk"],
        ["too long"] = bot => Bearer(bot.ChannelToken().With("pad", new string('x', 8192)).Sign()),
        ["header too long for the server"] = bot => Bearer(bot.ChannelToken().With("pad", new string('x', 40_000)).Sign()),
        ["signature cut short"] = bot => Bearer(Good(bot)[..^8]),
        ["signature left out"] = bot => Bearer(Good(bot)[..(Good(bot).LastIndexOf('.') + 1)]),
        ["two parts"] = bot => Bearer(Good(bot)[..Good(bot).LastIndexOf('.')]),
        ["four parts"] = bot => Bearer(Good(bot) + ".AA"),
        ["five parts, as encrypted"] = bot => Bearer(Good(bot) + ".AA.AA"),
        ["a byte of the signature changed"] = bot => Bearer(Flip(Good(bot))),
        ["claims changed after signing"] = bot => Bearer(Swap(Good(bot), 1, bot.ChannelToken().With("serviceurl", ServiceUrl).With("exp", bot.Seconds(TimeSpan.FromDays(1))).Sign())),
        ["header changed after signing"] = bot => Bearer(Swap(Good(bot), 0, bot.ChannelToken().WithHeader("typ", "at+jwt").Sign())),
        ["padding"] = bot => Bearer(Good(bot) + "=="),
        ["claims are no JSON"] = bot => Bearer(Swap(Good(bot), 1, $"a.{Token.Encode("serviceurl")}.c")),
        ["header is no JSON"] = bot => Bearer(Swap(Good(bot), 0, $"{Token.Encode("alg")}.b.c")),
        ["claims are an array"] = bot => Bearer(Swap(Good(bot), 1, $"a.{Token.Encode("[]")}.c")),

        ["alg none, unsigned"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "none").Join()),
        ["alg None, unsigned"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "None").Join()),
        ["alg none, signed"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "none").Sign(algorithm: "RS256")),
        ["alg missing"] = bot => Bearer(bot.ChannelToken().WithoutHeader("alg").Sign()),
        ["alg in lower case"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "rs256").Sign(algorithm: "RS256")),
        ["HS256 with the public key in PEM"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "HS256").SignWithSecret(Encoding.ASCII.GetBytes(bot.Channel.Keys[0].Rsa.ExportSubjectPublicKeyInfoPem()))),
        ["HS256 with the public key in DER"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "HS256").SignWithSecret(bot.Channel.Keys[0].Rsa.ExportSubjectPublicKeyInfo())),
        ["HS256 with the modulus"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "HS256").SignWithSecret(bot.Channel.Keys[0].Rsa.ExportParameters(false).Modulus!)),
        ["RS256 said, HS256 done"] = bot => Bearer(bot.ChannelToken().SignWithSecret(bot.Channel.Keys[0].Rsa.ExportSubjectPublicKeyInfo())),
        ["RS256 said, signed with an EC key"] = bot => Bearer(bot.ChannelToken().Sign(IssuerKey.NewEC("e"))),
        ["RS256 said, RS512 done"] = bot => Bearer(bot.ChannelToken().Sign(algorithm: "RS512")),
        ["PS256 with the right key"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", "PS256").Sign()),
        ["ES256 with a published key"] = bot => Bearer(bot.ChannelToken(Published(bot, "elliptic")).WithHeader("alg", "ES256").Sign()),
        ["RS256 said, of a published EC key"] = bot => Bearer(bot.ChannelToken(Published(bot, "elliptic")).Sign()),
        ["a published key of 1,024 bits"] = bot => Bearer(bot.ChannelToken(Published(bot, "short")).Sign()),
        ["a published key for encryption"] = bot => Bearer(bot.ChannelToken(Published(bot, "encryption")).Sign()),
        ["critical header unknown"] = bot => Bearer(bot.ChannelToken().WithHeader("crit", new JsonArray("exp2")).WithHeader("exp2", 1).Sign()),

        ["kid unknown"] = bot => Bearer(bot.ChannelToken(IssuerKey.NewRsa("nobody's", "msteams")).Sign()),
        ["kid missing"] = bot => Bearer(bot.ChannelToken().WithoutHeader("kid").Sign()),
        ["kid empty"] = bot => Bearer(bot.ChannelToken().WithHeader("kid", "").Sign()),
        ["kid a number"] = bot => Bearer(bot.ChannelToken().WithHeader("kid", 1).Sign()),
        ["kid in an array"] = bot => Bearer(bot.ChannelToken().WithHeader("kid", new JsonArray("channel-1")).Sign()),
        ["alg in an array"] = bot => Bearer(bot.ChannelToken().WithHeader("alg", new JsonArray("RS256")).Sign(algorithm: "RS256")),
        ["kid of another case"] = bot => Bearer(bot.ChannelToken().WithHeader("kid", "CHANNEL-1").Sign()),
        ["kid of another key"] = bot => Bearer(bot.ChannelToken().Sign(Published(bot, "unendorsed"))),
        ["kid known, signed by a stranger"] = bot => Bearer(bot.ChannelToken().Sign(IssuerKey.NewRsa("x"))),
        ["stranger's key in jwk"] = bot => Embedded(bot, (token, key) => token.WithHeader("jwk", key.Published())),
        ["stranger's key at jku"] = bot => Embedded(bot, (token, _) => token.WithHeader("jku", bot.Emulator.MetadataUrl + "/stranger")),
        ["stranger's certificate at x5u"] = bot => Embedded(bot, (token, _) => token.WithHeader("x5u", bot.Emulator.MetadataUrl + "/stranger")),
        ["stranger's certificate in x5c"] = bot => Embedded(bot, (token, key) => token.WithHeader("x5c", new JsonArray(Convert.ToBase64String(SelfMade.Of(key.Rsa).RawData)))),

        ["issuer wrong"] = bot => Bearer(bot.ChannelToken().With("iss", "https://api.botframework.example").Sign()),
        ["issuer missing"] = bot => Bearer(bot.ChannelToken().Without("iss").Sign()),
        ["issuer with a slash"] = bot => Bearer(bot.ChannelToken().With("iss", "https://api.botframework.com/").Sign()),
        ["issuer of another cloud"] = bot => Bearer(bot.ChannelToken().With("iss", "https://api.botframework.us").Sign()),
        ["issuer in an array"] = bot => Bearer(bot.ChannelToken().With("iss", new JsonArray("https://api.botframework.com")).Sign()),
        ["audience wrong"] = bot => Bearer(bot.ChannelToken().With("aud", Tenant).Sign()),
        ["audience missing"] = bot => Bearer(bot.ChannelToken().Without("aud").Sign()),
        ["audience empty"] = bot => Bearer(bot.ChannelToken().With("aud", "").Sign()),
        ["audience an empty array"] = bot => Bearer(bot.ChannelToken().With("aud", new JsonArray()).Sign()),
        ["audience with more behind it"] = bot => Bearer(bot.ChannelToken().With("aud", AppId + "0").Sign()),
        ["expired, just beyond the skew"] = bot => Bearer(bot.ChannelToken().With("exp", bot.Seconds(-JustBeyondSkew)).Sign()),
        ["not yet valid, just beyond the skew"] = bot => Bearer(bot.ChannelToken().With("nbf", bot.Seconds(JustBeyondSkew)).Sign()),
        ["expired years ago"] = bot => Bearer(bot.ChannelToken().With("exp", 1).Sign()),
        ["never expires"] = bot => Bearer(bot.ChannelToken().Without("exp").Sign()),
        ["expires in words"] = bot => Bearer(bot.ChannelToken().With("exp", "tomorrow").Sign()),
        ["expires at null"] = bot => Bearer(bot.ChannelToken().With("exp", null).Sign()),
        ["valid from in words"] = bot => Bearer(bot.ChannelToken().With("nbf", "yesterday").Sign()),

        ["serviceurl missing"] = bot => Bearer(bot.ChannelToken().Without("serviceurl").Sign()),
        ["serviceurl empty"] = bot => Bearer(bot.ChannelToken().With("serviceurl", "").Sign()),
        ["serviceurl twice, in an array"] = bot => Bearer(bot.ChannelToken().With("serviceurl", new JsonArray("https://elsewhere.example/", ServiceUrl)).Sign()),
        ["serviceurl in an object"] = bot => Bearer(bot.ChannelToken().With("serviceurl", new JsonObject { ["url"] = ServiceUrl }).Sign()),
        ["serviceurl a number"] = bot => Bearer(bot.ChannelToken().With("serviceurl", 1).Sign()),
        ["serviceurl elsewhere"] = bot => Bearer(bot.ChannelToken().With("serviceurl", "https://smba.example/emea/").Sign()),
        ["serviceurl without its slash"] = bot => Bearer(bot.ChannelToken().With("serviceurl", ServiceUrl.TrimEnd('/')).Sign()),
        ["serviceurl under another name"] = bot => Bearer(bot.ChannelToken().Without("serviceurl").With("serviceUrl2", ServiceUrl).Sign()),
        ["key endorsed for another channel"] = bot => Bearer(bot.ChannelToken(Published(bot, "skype only")).Sign()),
        ["key endorsed for none"] = bot => Bearer(bot.ChannelToken(Published(bot, "unendorsed")).Sign()),

        ["channel's token with the login service's key"] = bot => Bearer(bot.ChannelToken(bot.Emulator.Keys[0]).Sign()),
        ["Emulator's token with the channel's key"] = bot => Bearer(bot.EmulatorV1().WithHeader("kid", "channel-1").Sign(bot.Channel.Keys[0])),
        ["Emulator v1: another app"] = bot => Bearer(bot.EmulatorV1().With("appid", Tenant).Sign()),
        ["Emulator v1: no app"] = bot => Bearer(bot.EmulatorV1().Without("appid").Sign()),
        ["Emulator v1: the app in azp"] = bot => Bearer(bot.EmulatorV1().Without("appid").With("azp", AppId).Sign()),
        ["Emulator v1: says version 2"] = bot => Bearer(bot.EmulatorV1().With("ver", "2.0").With("azp", AppId).Sign()),
        ["Emulator v1: no version"] = bot => Bearer(bot.EmulatorV1().Without("ver").Sign()),
        ["Emulator v1: version a number"] = bot => Bearer(bot.EmulatorV1().With("ver", 1.0).Sign()),
        ["Emulator v1: app in an array"] = bot => Bearer(bot.EmulatorV1().With("appid", new JsonArray(Tenant, AppId)).Sign()),
        ["Emulator v1: version 3"] = bot => Bearer(bot.EmulatorV1().With("ver", "3.0").Sign()),
        ["Emulator v1: another tenant"] = bot => Bearer(bot.EmulatorV1(AppId).Sign()),
        ["Emulator v1: another audience"] = bot => Bearer(bot.EmulatorV1().With("aud", "https://api.botframework.com").Sign()),
        ["Emulator v1: expired"] = bot => Bearer(bot.EmulatorV1().With("exp", bot.Seconds(-JustBeyondSkew)).Sign()),
        ["Emulator v2: another app"] = bot => Bearer(bot.EmulatorV2().With("azp", Tenant).Sign()),
        ["Emulator v2: no app"] = bot => Bearer(bot.EmulatorV2().Without("azp").Sign()),
        ["Emulator v2: the app in appid"] = bot => Bearer(bot.EmulatorV2().Without("azp").With("appid", AppId).Sign()),
        ["Emulator v2: says version 1"] = bot => Bearer(bot.EmulatorV2().With("ver", "1.0").With("appid", AppId).Sign()),
        ["Emulator v2: another tenant"] = bot => Bearer(bot.EmulatorV2(AppId).Sign()),
        ["Emulator v2: signed by a stranger"] = bot => Bearer(bot.EmulatorV2().Sign(IssuerKey.NewRsa("login-1"))),
        ["issuer of version 2, all tenants"] = bot => Bearer(bot.EmulatorV2("common").Sign()),
    };

    /// <summary>Keys that the issuer publishes beside its good one, and that must open nothing here.</summary>
    public static IssuerKey[] BadKeys() =>
    [
        IssuerKey.NewRsa("skype only", "skype"),
        IssuerKey.NewRsa("unendorsed"),
        IssuerKey.NewEC("elliptic", "msteams"),
        new("short", RSA.Create(1024), "msteams"),
        IssuerKey.NewRsa("encryption", "msteams") with { Use = "enc" },
    ];

    private static string Good(AuthenticatedBot bot) => bot.ChannelToken().Sign();

    private static string[] Bearer(string token) => ["Bearer " + token];

    private static IssuerKey Published(AuthenticatedBot bot, string kid) => bot.Channel.Keys.Single(key => key.Kid == kid);

    private static string[] Embedded(AuthenticatedBot bot, Action<Token, IssuerKey> embed)
    {
        var stranger = IssuerKey.NewRsa("channel-1", "msteams");
        var token = bot.ChannelToken(stranger);
        embed(token, stranger);
        return Bearer(token.Sign());
    }

    private static string Flip(string token) => token[..^20] + (token[^20] == 'A' ? 'B' : 'A') + token[^19..];

    private static string Swap(string token, int part, string other)
    {
        var parts = token.Split('.');
        parts[part] = other.Split('.')[part];
        Assert.NotEqual(token, string.Join('.', parts));
        return string.Join('.', parts);
    }
}
