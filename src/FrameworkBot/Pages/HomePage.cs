using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Pages;

/// <summary>The page that says what this is and how to talk to it.</summary>
internal static class HomePage
{
    /// <summary>The page.</summary>
    public static IResult Of(Corpus corpus, string messagesUrl) => Page.Of("FrameworkBot", html =>
    {
        var topic = corpus.Domain.Topic;
        html.Add($"<h1>FrameworkBot</h1>\n<p>A chat bot that answers questions from a few articles and cites the sentence behind every statement.");
        if (topic.Name.Length > 0) html.Add($" These articles are about {topic.Name}.");
        html.Add($"</p>\n");
        if (topic.Questions.Count > 0)
        {
            html.Add($"<h2>What you can ask</h2>\n<ul>\n");
            foreach (var question in topic.Questions) html.Add($"<li>{question}</li>\n");
            html.Add($"</ul>\n");
        }
        html.Add($$"""
            <h2>How to chat</h2>
            <p>Open the Bot Framework Emulator or the Agents Playground with the address <code>{{messagesUrl}}</code>, without an app id. Or ask from a terminal:</p>
            <pre><code>curl {{messagesUrl}} -H 'Content-Type: application/json' -d '{
              "type": "message", "deliveryMode": "expectReplies", "channelId": "emulator",
              "conversation": {"id": "1"}, "from": {"id": "me"}, "text": "{{(topic.Questions.Count > 0 ? topic.Questions[0] : "help")}}"}'</code></pre>
            <h2>What it answers from</h2>

            """);
        ArticleList.Add(html, corpus);
    });
}
