using FrameworkBot.Answering.Feedback;

namespace FrameworkBot.Answering.Tests.Feedback;

/// <summary>Ratings come back as they were stored, and the file stays within its bound.</summary>
public sealed class RatingFileTests : IDisposable
{
    private static readonly Rating One = new(new DateOnly(2026, 2, 3), "msteams", false, "Was ist „Tee“?\n🙂", "An answer.", [new RatedCitation("drinks", "s-1")], "no\r\nidea");

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("ratings").FullName, "ratings.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void Ratings_come_back_in_order()
    {
        var two = One with { IsLiked = true, Comment = null };
        foreach (var rating in (Rating[])[One, two]) Assert.True(RatingFile.TryAppend(_file, rating, 10_000));
        using var reader = new StreamReader(_file);
        var read = RatingFile.Read(reader, line => Assert.Fail($"line {line}")).ToArray();
        Assert.Equal([One with { Citations = [] }, two with { Citations = [] }], read.Select(rating => rating with { Citations = [] }));
        Assert.Equal(One.Citations, read[0].Citations);
        Assert.Equal(2, File.ReadAllLines(_file).Length);
    }

    [Fact]
    public void What_does_not_fit_is_not_written_in_part()
    {
        Assert.True(RatingFile.TryAppend(_file, One, 10_000));
        var length = new FileInfo(_file).Length;
        Assert.False(RatingFile.TryAppend(_file, One, 2 * length - 1));
        Assert.Equal(length, new FileInfo(_file).Length);
        Assert.True(RatingFile.TryAppend(_file, One, 2 * length));
    }
}
