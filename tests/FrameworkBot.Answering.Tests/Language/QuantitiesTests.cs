using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Language;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("Pellets cost about 310 euros per tonne when bought in summer.", "about 310 euros per tonne", Measure.Money)]
    [InlineData("It costs about 25 cents an hour to run.", "about 25 cents an hour", Measure.Money)]
    [InlineData("It costs €4.50 in the shop.", "€4.50", Measure.Money)]
    [InlineData("It makes 35 to 50 decibels at night.", "35 to 50 decibels", Measure.Any)]
    [InlineData("It takes two hours.", "two hours", Measure.Time)]
    [InlineData("It saves 12% of the heat.", "12%", Measure.Share)]
    [InlineData("It was 4 times as dear.", "4 times", Measure.Any)]
    [InlineData("It runs 1.8x faster.", "1.8x", Measure.Any)]
    [InlineData("It has sold 2.3 million.", "2.3 million", Measure.Any)]
    public void A_unit_belongs_to_its_number(string text, string quantity, Measure measure)
    {
        var found = Assert.Single(Quantities.In(text));
        Assert.Equal((quantity, measure), (found.Text, found.Measure));
    }

    [Theory]
    [InlineData("It costs 11,000 euros.", false, false)]
    [InlineData("It costs 1,150 euros a year.", true, false)]
    [InlineData("It costs 45,400 euros over twenty years.", true, false)]
    [InlineData("It costs about 6,000 euros less than the other.", false, true)]
    public void What_is_paid_once_is_told_from_what_is_paid_each_year_and_from_a_difference(string text, bool isRunning, bool isDifference)
    {
        var found = Quantities.In(text)[0];
        Assert.Equal((isRunning, isDifference), (found.IsRunning, found.IsDifference));
    }

    [Fact]
    public void A_year_is_no_quantity() => Assert.Equal(["14 percent"], Quantities.In("In 2021, it heated 14 percent of the homes.").Select(quantity => quantity.Text));
}
