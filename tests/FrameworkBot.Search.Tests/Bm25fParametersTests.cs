namespace FrameworkBot.Search.Tests;

public sealed class Bm25fParametersTests
{
    public static TheoryData<Bm25fParameters, string> OutOfRange() => new()
    {
        { new Bm25fParameters { Title = new FieldParameters(-0.1, 0.5) }, "Title" },
        { new Bm25fParameters { Heading = new FieldParameters(1, 1.1) }, "Heading" },
        { new Bm25fParameters { Text = new FieldParameters(0, 0.5) }, "Text" },
        { new Bm25fParameters { Text = new FieldParameters(1, double.NaN) }, "Text" },
        { new Bm25fParameters { Saturation = 0 }, "Saturation" },
        { new Bm25fParameters { SurfaceWeight = 11 }, "SurfaceWeight" },
        { new Bm25fParameters { PairWeight = double.PositiveInfinity }, "PairWeight" },
        { new Bm25fParameters { PairSaturation = 0 }, "PairSaturation" },
        { new Bm25fParameters { PairWindow = 0 }, "PairWindow" },
        { new Bm25fParameters { PairSpan = 101 }, "PairSpan" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_value_out_of_its_range_is_named(Bm25fParameters parameters, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => Bm25fIndex.Build([], parameters)).ParamName);

    [Fact]
    public void The_defaults_are_in_range() => new Bm25fParameters().Validate();
}
