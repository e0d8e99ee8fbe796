using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Drafting;
using FrameworkBot.Answering.Tests.Corpora;

namespace FrameworkBot.Answering.Tests.Drafting;

/// <summary>An article on lamps with everything that a draft is made from, and what is drafted from it.</summary>
internal static class Lamps
{
    private const string Text = """
        ## GlowWorm vs Lantern

        GlowWorm is a reading lamp made by Brighton Works.
        Lantern is a reading lamp for people who travel.
        GlowWorm and Lantern are both sold in Hove.
        The test compares every lamp, and all lamps have an LED (light-emitting diode).
        Open Light Exchange (OLX) is a plug that every lamp has.
        GlowWorm Mini (GWMini) is a small lamp.
        GlowWorm, formerly called Firefly, has a dimmer.
        Lantern's ClipOn holds it to a book.
        Brighton Works makes lamps in Hove.
        MoonCube is a handy little lamp, too.
        MoonCube uses two batteries.
        StarCo and NightCo use Lantern.

        ## Speed and Weight of GlowWorm and Lantern

        | Lamp | Battery life | Best for |
        | --- | --- | --- |
        | GlowWorm | Two hours | Study |
        | Lantern | Nine hours | Camping |

        ## Recommendations

        For study in bed, the test recommends GlowWorm, because Lantern is too bright.
        The test recommends Lantern for camping.
        GlowWorm is not suited to camping, while Lantern is ideal for camping.
        For most people, Lantern is the default choice.

        ## When to choose Lantern

        - You spend every night camping.

        """;

    public static Draft Draft { get; } = Drafter.DraftFrom(TempCorpus.OfArticle(Text).Articles);

    public static Entity Name(string name) => Assert.Single(Draft.Names, proposal => proposal.Value.Name == name).Value;

    public static IEnumerable<string> RulesOf(string name) =>
        Draft.Rules.Where(rule => rule.Value.Entity.Name == name).Select(rule => $"{rule.Value.Strength} {string.Join(' ', rule.Value.When.Select(criterion => criterion.Id))}: {rule.Value.Evidence.Text}");
}
