using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>The page that says what this is and how else to talk to it.</summary>
internal static class AboutPage
{
    /// <summary>The page.</summary>
    public static IResult Of(Page page, ServedCorpus served, string host) => page.Of(served, "About", html =>
    {
        var corpus = served.Corpus;
        var topic = corpus.Domain.Topic;
        string root = served.Endpoint.Root, messagesUrl = $"{host}{root}/api/messages";
        html.Add($"<h1>About {served.Title}</h1>\n<p>A chat bot that answers questions from a few articles and cites the sentence behind every statement.");
        if (topic.Name.Length > 0) html.Add($" These articles are about {topic.Name}.");
        html.Add($$"""
            </p>
            <h2>How to chat</h2>
            <p><a href="{{root}}/">On this page</a>, or <a href="{{root}}/ask">with a plain form</a>, which needs no script.</p>
            <p>Or open the Bot Framework Emulator or the Agents Playground with the address <code>{{messagesUrl}}</code>, without an app id. Or ask from a terminal:</p>
            <pre tabindex="0"><code>curl {{messagesUrl}} -H 'Content-Type: application/json' -d '{
              "type": "message", "deliveryMode": "expectReplies", "channelId": "emulator",
              "conversation": {"id": "1"}, "from": {"id": "me"}, "text": "{{(topic.Questions.Count > 0 ? topic.Questions[0] : "help")}}"}'</code></pre>
            <h2>What it answers from</h2>

            """);
        ArticleList.Add(html, served);
    });
}
