using FrameworkBot.Answering.Answers;
using FrameworkBot.Corpora;

namespace FrameworkBot.Pages.PlainForm;

/// <summary>The chat as a form that needs no script.</summary>
internal static class FormPage
{
    /// <summary>The page: the conversation so far, the field for the next question, and what may be asked.</summary>
    public static IResult Of(Page page, ServedCorpus corpus, IReadOnlyList<Exchange> exchanges, bool embedded) => page.Of(corpus, corpus.Title, html =>
    {
        html.Add($"<h1>{corpus.Title}</h1>\n");
        if (exchanges.Count == 0) AddIntroduction(html, corpus);
        for (var i = 0; i < exchanges.Count; i++) Add(html, exchanges[i], corpus.Endpoint.Root, i + 1, isLatest: i == exchanges.Count - 1);
        AddForm(html, corpus, exchanges, embedded);
        if (exchanges.Count > 0) html.Add($"<p><a href=\"{corpus.Endpoint.Root}/ask{(embedded ? "?embed" : "")}\">Begin a new conversation</a></p>\n");
    }, look: embedded ? "embedded" : "");

    /// <summary>What this is, for a page without a conversation.</summary>
    public static void AddIntroduction(Html html, ServedCorpus corpus) =>
        html.Add($"<p>{Phrases.WhatIDo(corpus.Corpus.Domain.Topic.Name, corpus.Corpus.Articles.Count)}</p>\n");

    /// <summary>The field, the button, and a button for each question that may be asked next.</summary>
    public static void AddForm(Html html, ServedCorpus corpus, IReadOnlyList<Exchange> exchanges, bool embedded)
    {
        html.Add($"<form class=\"ask\" method=\"post\" action=\"{corpus.Endpoint.Root}/ask{(embedded ? "?embed" : "")}#latest\">\n");
        foreach (var exchange in exchanges.TakeLast(AskedForm.MaxEarlier))
            html.Add($"<input type=\"hidden\" name=\"{AskedForm.EarlierField}\" value=\"{exchange.Question}\">\n");
        // The first button is the one that Enter presses.
        html.Add($"""
            <label for="question">Your question</label>
            <div class="row"><input id="question" name="{AskedForm.QuestionField}" maxlength="{AskedForm.MaxQuestion}" autocomplete="off" enterkeyhint="send" required>
            <button>Ask</button></div>

            """);
        var next = exchanges is [.., var last] ? last.Answer.Suggestions : corpus.Corpus.Domain.Topic.Questions;
        if (next.Count > 0) html.Add($"<p id=\"next\">{Phrases.AskNext}:</p>\n<div class=\"suggestions\" role=\"group\" aria-labelledby=\"next\">\n");
        foreach (var question in next)
            html.Add($"<button name=\"{AskedForm.SuggestionField}\" value=\"{question}\" formnovalidate>{question}</button>\n");
        if (next.Count > 0) html.Add($"</div>\n");
        html.Add($"</form>\n");
    }

    private static void Add(Html html, Exchange exchange, string root, int number, bool isLatest)
    {
        html.Add($"<section class=\"exchange\" id=\"{(isLatest ? "latest" : $"exchange-{number}")}\">\n<h2>{exchange.Question}</h2>\n");
        AnswerHtml.Add(html, exchange.Answer, root);
        html.Add($"</section>\n");
    }
}
