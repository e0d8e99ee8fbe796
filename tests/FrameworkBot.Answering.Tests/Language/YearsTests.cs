using System.Text.RegularExpressions;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Language;

public sealed class YearsTests
{
    [Theory]
    [InlineData("The closed log stove was introduced in 1742.", "1742")]
    [InlineData("It was founded in early 1738 by an ironmaster.", "early 1738")]
    [InlineData("It was founded in May 1738 by an ironmaster.", "May 1738")]
    [InlineData("It was released in November 2015.", "November 2015")]
    [InlineData("It came between 2019 and 2022.", "2019", "2022")]
    [InlineData("The house needs 1742 tiles.")]
    [InlineData("It was tried in 1200 houses.")]
    [InlineData("It costs 2000 euros.")]
    [InlineData("The screen is 1920 pixels wide.")]
    [InlineData("It costs 1,950 euros.")]
    public void A_year_is_told_from_other_numbers_of_four_digits(string text, params string[] years) =>
        Assert.Equal(years, Years.In(text).Select((Match match) => match.Value));
}
