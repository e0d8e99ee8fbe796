using FrameworkBot.Corpora;

namespace FrameworkBot.Pages.PlainForm;

/// <summary>Shows the form, and answers what it sends. It keeps nothing and changes nothing.</summary>
internal sealed class FormEndpoint(Page page, PagePolicy policy, FormLimit limit)
{
    /// <summary><c>GET /ask</c>.</summary>
    public IResult Show(HttpContext context, ServedCorpus corpus)
    {
        policy.AllowForm(context.Response);
        return FormPage.Of(page, corpus, [], IsEmbedded(context.Request));
    }

    /// <summary><c>POST /ask</c>.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, ServedCorpus corpus)
    {
        policy.AllowForm(context.Response);
        // Nothing could be done with it; but no page elsewhere shall put a question into this one's mouth.
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
            return Problem(corpus, StatusCodes.Status403Forbidden, "This form takes questions from its own page only.");
        if (!limit.TryCount(context))
        {
            context.Response.Headers.RetryAfter = "60";
            return Problem(corpus, StatusCodes.Status429TooManyRequests, "This address has asked too much; ask again in a minute.");
        }
        try
        {
            var form = await AskedForm.ReadAsync(context.Request);
            string[] questions = form.Question.Length > 0 ? [.. form.Earlier, form.Question] : [.. form.Earlier];
            return FormPage.Of(page, corpus, Exchange.Replay(corpus.Answerer, questions), IsEmbedded(context.Request));
        }
        catch (BadHttpRequestException problem)
        {
            return Problem(corpus, problem.StatusCode, problem.Message);
        }
    }

    /// <summary>Whether the page stands in another one's frame, which has a frame around it already.</summary>
    public static bool IsEmbedded(HttpRequest request) => request.Query.ContainsKey("embed");

    private IResult Problem(ServedCorpus corpus, int status, string sentence) => page.Of(corpus, "Not answered", html =>
        html.Add($"<h1>Not answered</h1>\n<p>{sentence}</p>\n<p><a href=\"{corpus.Endpoint.Root}/ask\">Ask a question</a></p>\n"), status);
}
