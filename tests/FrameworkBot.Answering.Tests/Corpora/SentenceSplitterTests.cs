using FrameworkBot.Answering.Corpora;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One.|Two!|Three?|Four…|Five")]
    [InlineData("He said \"No.\" Then he (too) left. (Really.) Yes.", "He said \"No.\"|Then he (too) left.|(Really.)|Yes.")]
    [InlineData("It takes 1.5 s. 20 rows take longer.", "It takes 1.5 s.|20 rows take longer.")]
    [InlineData("about 1 s. per row", "about 1 s. per row")]
    [InlineData("Use it, e.g. Redis, i.e. MongoDB vs. DuckDB. Next.", "Use it, e.g. Redis, i.e. MongoDB vs. DuckDB.|Next.")]
    [InlineData("As Dr. Smith of St. Gallen wrote in Fig. 3.", "As Dr. Smith of St. Gallen wrote in Fig. 3.")]
    [InlineData("See No. 5 of Dec. 2010. The answer is no. The end.", "See No. 5 of Dec. 2010.|The answer is no.|The end.")]
    [InlineData("MongoDB Inc. Ltd. Products.", "MongoDB Inc. Ltd. Products.")]
    [InlineData("By D. Richard Hipp and J.R.R. Tolkien in the U.S. Army.", "By D. Richard Hipp and J.R.R. Tolkien in the U.S. Army.")]
    [InlineData("It is written in C. It is small.", "It is written in C.|It is small.")]
    [InlineData("Wait... Then go?! \"Yes.\"", "Wait...|Then go?!|\"Yes.\"")]
    [InlineData("TensorFlow.js and Node.js run. Fine.", "TensorFlow.js and Node.js run.|Fine.")]
    [InlineData("  One.   Two.  ", "One.|Two.")]
    [InlineData("", "")]
    [InlineData(" \n\t", "")]
    [InlineData("...", "...")]
    public void Sentences_end_where_a_reader_ends_them(string paragraph, string sentences) => Assert.Equal(sentences, string.Join('|', Split(paragraph)));

    [Theory]
    [InlineData("in Dec.\nlast of all", "in Dec.|last of all")]
    [InlineData("The answer is no.\npandas is not.", "The answer is no.|pandas is not.")]
    [InlineData("made by MongoDB Inc.\nIt is fast.", "made by MongoDB Inc.|It is fast.")]
    [InlineData("written in C.\nPostgreSQL too.", "written in C.|PostgreSQL too.")]
    [InlineData("see e.g.\nthis one.", "see e.g.\nthis one.")]
    [InlineData("It goes on\nhere.", "It goes on\nhere.")]
    public void A_line_break_behind_a_stop_ends_a_sentence(string paragraph, string sentences) => Assert.Equal(sentences, string.Join('|', Split(paragraph)));

    [Fact]
    public void The_sentences_joined_are_the_paragraph_again()
    {
        var piece = Gen.Elements("a", "B", ".", "!", "?", "…", " ", "\n", "\t", "e.g.", "D.", "no.", "5", "\"", "”", ")", "(", "U.S.", "Inc.", "é", "東", "\ud83e", "The ");
        var paragraphs = Gen.ArrayOf(piece).Select(string.Concat).ToArbitrary();
        Prop.ForAll(paragraphs, paragraph =>
        {
            var ranges = SentenceSplitter.Split(paragraph);
            var sentences = ranges.Select(range => paragraph[range]).ToArray();
            Assert.All(sentences, sentence => Assert.Equal(sentence.Trim(), sentence));
            Assert.All(sentences, sentence => Assert.NotEmpty(sentence));
            Assert.Equal(OneSpaced(paragraph), OneSpaced(string.Join(' ', sentences)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(4_711UL, 13UL));
    }

    private static string[] Split(string paragraph) => [.. SentenceSplitter.Split(paragraph).Select(range => paragraph[range])];

    private static string OneSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
