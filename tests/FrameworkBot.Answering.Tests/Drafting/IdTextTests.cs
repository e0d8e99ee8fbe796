using FrameworkBot.Answering.Drafting;

namespace FrameworkBot.Answering.Tests.Drafting;

public sealed class IdTextTests
{
    [Theory]
    [InlineData("Two Kettles: Anna's Test", "two-kettles-annas-test")]
    [InlineData("Rain.Bow 2.0", "rain-bow-2-0")]
    [InlineData("C++", "cpp")]
    [InlineData("Übung Straße Mühleisen", "ubung-strasse-muhleisen")]
    [InlineData("—", "x")]
    public void Ids_are_lower_case_letters_digits_and_hyphens(string text, string id) => Assert.Equal(id, IdText.Of(text));
}
