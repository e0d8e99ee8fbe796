using System.Text.Json;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Cli.Tests.Ask;

public sealed class AskCommandTests
{
    [Fact]
    public void An_answer_quotes_and_ends_with_sources_and_next_questions()
    {
        var run = CommandRun.OnShippedCorpus("ask", "What is TFX?");
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.Contains(run.Lines, line => line.StartsWith("• “", StringComparison.Ordinal) && line.EndsWith("” [1]", StringComparison.Ordinal));
        var sources = Array.IndexOf(run.Lines, Phrases.Sources + ":");
        var next = Array.IndexOf(run.Lines, Phrases.AskNext + ":");
        Assert.True(sources > 0 && next > sources);
        Assert.StartsWith("[1] ", run.Lines[sources + 1], StringComparison.Ordinal);
        Assert.StartsWith("- ", run.Lines[next + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_output_is_plain_and_always_the_same()
    {
        var run = CommandRun.OnShippedCorpus("ask", "Which framework is best for mobile?");
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\r', run.Output);
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(run, CommandRun.OnShippedCorpus("ask", "Which framework is best for mobile?"));
    }

    [Fact]
    public void What_the_articles_do_not_answer_exits_with_one()
    {
        var run = CommandRun.OnShippedCorpus("ask", "What is the capital of France?");
        Assert.Equal((ExitCode.Negative, Phrases.NotAnswered), (run.Code, run.Lines[0]));
    }

    [Fact]
    public void Talk_exits_with_zero() => Assert.Equal(ExitCode.Ok, CommandRun.OnShippedCorpus("ask", "hello").Code);

    [Fact]
    public void Words_without_quotation_marks_make_one_question() =>
        Assert.Equal(CommandRun.OnShippedCorpus("ask", "What is TFX?"), CommandRun.OnShippedCorpus("ask", "What", "is", "TFX?"));

    [Fact]
    public void A_hyphen_reads_standard_input() =>
        Assert.Equal(
            CommandRun.OnShippedCorpus("ask", "What is TFX?"),
            CommandRun.Reading("What is TFX?\n", "ask", "-", "--corpus", ShippedCorpus.Folder));

    [Theory]
    [InlineData("", "-")]
    [InlineData(" \n", "-")]
    [InlineData("", " ")]
    public void An_empty_question_is_bad_input(string input, string question)
    {
        var run = CommandRun.Reading(input, "ask", question, "--corpus", ShippedCorpus.Folder);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Output));
        Assert.StartsWith("The question is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_would_not_be_read_to_its_end_is_bad_input()
    {
        var longest = string.Concat(Enumerable.Repeat("a ", UtteranceCleaner.MaxLength / 2));
        Assert.NotEqual(ExitCode.BadInput, CommandRun.Reading(longest, "ask", "-", "--corpus", ShippedCorpus.Folder).Code);
        var run = CommandRun.Reading(longest + "aa", "ask", "-", "--corpus", ShippedCorpus.Folder);
        Assert.Equal(new CommandRun(ExitCode.BadInput, "", "The question is longer than 2000 characters: shorten it.\n"), run);
    }

    [Fact]
    public void A_question_that_begins_with_an_at_sign_is_no_file() =>
        Assert.NotEqual(ExitCode.BadInput, CommandRun.OnShippedCorpus("ask", "@bot hello").Code);

    [Fact]
    public void Json_has_every_documented_name_in_order()
    {
        var run = CommandRun.OnShippedCorpus("ask", "What is TFX?", "--json");
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var reply = json.RootElement;
        Assert.Equal(["outcome", "parts", "citations", "suggestions"], NamesOf(reply));
        Assert.Equal(["kind", "outcome", "headline", "lead", "statements", "notes", "remarks", "nearest", "rows", "table"], NamesOf(reply.GetProperty("parts")[0]));
        Assert.Equal(["text", "citation"], NamesOf(reply.GetProperty("parts")[0].GetProperty("statements")[0]));
        Assert.Equal(["number", "articleId", "title", "section", "anchor", "quote", "year", "url"], NamesOf(reply.GetProperty("citations")[0]));
        Assert.Equal("answered", reply.GetProperty("outcome").GetString());
        Assert.Equal("define", reply.GetProperty("parts")[0].GetProperty("kind").GetString());
        Assert.Equal(1, reply.GetProperty("citations")[0].GetProperty("number").GetInt32());
    }

    [Fact]
    public void Json_of_several_criteria_has_them_by_candidate_with_citations()
    {
        using var json = JsonDocument.Parse(CommandRun.OnShippedCorpus("ask", "Which framework for mobile, beginners and the browser?", "--json").Output);
        var part = json.RootElement.GetProperty("parts")[0];
        var table = part.GetProperty("table");
        var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToArray();
        var rows = table.GetProperty("rows").EnumerateArray().ToArray();
        Assert.Contains(part.GetProperty("lead").GetString(), columns);
        Assert.Equal(["mobile apps", "beginners", "the browser"], rows.Select(row => row.GetProperty("label").GetString()));
        Assert.All(rows, row => Assert.Equal(columns.Length, row.GetProperty("cells").GetArrayLength()));
        var numbers = json.RootElement.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("number").GetInt32()).ToHashSet();
        var said = rows.SelectMany(row => row.GetProperty("cells").EnumerateArray()).SelectMany(cell => cell.EnumerateArray()).ToArray();
        Assert.True(said.Length >= rows.Length);
        Assert.All(said, value => Assert.Contains(value.GetProperty("citation").GetInt32(), numbers));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(CommandRun.OnShippedCorpus("ask", "What is TFX?", "--json").Output).RootElement.GetProperty("parts")[0].GetProperty("table").ValueKind);
    }

    [Fact]
    public void Json_of_a_refusal_has_no_citation_and_exits_with_one()
    {
        var run = CommandRun.OnShippedCorpus("ask", "What is the capital of France?", "--json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(ExitCode.Negative, run.Code);
        Assert.Equal("declined", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("citations").GetArrayLength());
        Assert.NotEqual(0, json.RootElement.GetProperty("parts")[0].GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public void Json_tells_where_the_original_stands()
    {
        using var corpus = new SmallCorpus();
        using var json = JsonDocument.Parse(CommandRun.Of("ask", "Which drink is best for the morning?", "--json", "--corpus", corpus.Folder).Output);
        var citation = json.RootElement.GetProperty("citations")[0];
        Assert.Equal(("https://example.org/drinks", 2024), (citation.GetProperty("url").GetString(), citation.GetProperty("year").GetInt32()));
    }

    private static string[] NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
