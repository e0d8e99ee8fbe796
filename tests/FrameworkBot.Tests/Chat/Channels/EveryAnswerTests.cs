using FrameworkBot.Tests.Hosting;
using YamlDotNet.RepresentationModel;

namespace FrameworkBot.Tests.Chat.Channels;

/// <summary>Whatever is answered in the evaluation can be shown in every channel.</summary>
public sealed class EveryAnswerTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    [Theory]
    [MemberData(nameof(Channels))]
    public async Task OfTheEvaluation_IsWithinTheLimitsOf(string name)
    {
        var channel = ChannelCase.All.Single(known => known.Name == name);
        var faults = new List<string>();
        var (messages, cards) = (0, 0);
        foreach (var (dialog, says) in Dialogs())
        {
            foreach (var text in says)
            {
                var replies = await shipped.Host.AskAsync(channel.Message(text, $"{name} {dialog}", ++messages));
                faults.AddRange(ReplyFaults.Of(channel, replies).Select(fault => $"{dialog}: \"{text}\": {fault}"));
                cards += replies.Count(reply => reply.Card is not null);
            }
        }
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(30))}");
        Assert.True(messages > 1000);
        Assert.Equal(channel.IsPlain, cards == 0);
    }

    public static TheoryData<string> Channels => [.. ChannelCase.All.Select(channel => channel.Name)];

    private static IEnumerable<(string Id, string[] Says)> Dialogs()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("evaluation"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var yaml = new YamlStream();
            using (var reader = new StreamReader(file)) yaml.Load(reader);
            foreach (var dialog in (YamlSequenceNode)yaml.Documents[0].RootNode["dialogs"])
                yield return (dialog["id"].ToString(), [.. ((YamlSequenceNode)dialog["turns"]).Select(turn => ((YamlScalarNode)turn["say"]).Value ?? "")]);
        }
    }
}
