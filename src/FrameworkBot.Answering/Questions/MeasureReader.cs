using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Questions;

/// <summary>Tells what the number that a question asks for counts or measures.</summary>
internal static class MeasureReader
{
    /// <summary>What is measured.</summary>
    public static Measure Read(Words w)
    {
        if (w.HasAny("percent", "percentage") || w.HasAnySequence("what|which share|proportion|fraction")) return Measure.Share;
        if (w.HasAny("what", "how") && w.HasAny("cost", "costs", "price", "prices", "fee", "fees") && FindCounted(w) < 0 || w.HasAny("cheaper", "dearer", "pricier") || w.HasAnySequence("how|more|less|most|least expensive", "how much money", "what|how much do|does|would|will|did i|we|you|one|it|they pay|spend", "what|how much to pay") || AsksForPrice(w)) return Measure.Money;
        return w.HasAnySequence("how long") ? Measure.Time : Measure.Any;
    }

    /// <summary>Whether "how much is X" asks for nothing but a price.</summary>
    public static bool AsksForPrice(Words w)
    {
        var at = w.IndexOfSequence("how much is|are|for");
        if (at < 0) return false;
        var names = 0;
        for (var i = at + 3; i < w.Count; i++)
        {
            if (w.IsName(i)) names++;
            else if (w[i] is not ("a" or "an" or "the" or "one" or "new" or "please" or "now" or "about" or "roughly")) return false;
        }
        return names > 0;
    }

    /// <summary>Whether what is paid again and again is asked for.</summary>
    public static bool AsksForRunning(Words w) =>
        w.HasAny("run", "running", "runs", "operate", "operating", "operation", "year", "yearly", "annual", "annually", "month", "monthly", "week", "day", "daily", "hour", "hourly", "per", "bill", "bills", "upkeep", "maintenance", "maintain", "service", "servicing", "use", "using", "subscription", "rent", "renting");

    /// <summary>The place of what "how many" counts: in "how many old houses did …" that of "houses"; -1 where nothing is counted.</summary>
    public static int FindCounted(Words w)
    {
        var first = w.IndexOfSequence("how many") + 2;
        if (first < 2 || first >= w.Count || w.IsName(first) || StopWords.Contains(w[first])) return -1;
        for (var i = first; i < w.Count && !w.IsName(i) && !StopWords.Contains(w[i]); i++)
            if (w[i].Length > 3 && w.Tokens[i].Text.EndsWith('s') && !w.Tokens[i].Text.EndsWith("ss", StringComparison.Ordinal))
                return i;
        return first;
    }
}
