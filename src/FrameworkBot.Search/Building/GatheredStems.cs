namespace FrameworkBot.Search.Building;

/// <summary>The stems of all threads in ordinal order, each with its surfaces in ordinal order, whose places are their codes.</summary>
internal sealed class GatheredStems
{
    private readonly WordCollector[] _collectors;
    private readonly string[][] _surfaces;

    /// <summary>Puts together what the threads found, in the order of their passages.</summary>
    public GatheredStems(WordCollector[] collectors)
    {
        _collectors = collectors;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var collector in collectors) names.UnionWith(collector.Stems.Keys);
        Names = [.. names];
        Array.Sort(Names, StringComparer.Ordinal);
        _surfaces = new string[Names.Length][];
    }

    /// <summary>How many stems there are.</summary>
    public int Count => Names.Length;

    /// <summary>The stems.</summary>
    public string[] Names { get; }

    /// <summary>The surfaces of a stem whose list was written, at least one.</summary>
    public string[] SurfacesOf(int stem) => _surfaces[stem];

    /// <summary>Gives a writer all places of a stem in order. May be called for different stems at once.</summary>
    public void Write(int stem, PostingListWriter writer)
    {
        var found = new string[_collectors.Length][];
        for (var c = 0; c < found.Length; c++)
            found[c] = _collectors[c].Stems.TryGetValue(Names[stem], out var number) ? _collectors[c].SurfacesOf(number) : [];
        var surfaces = _surfaces[stem] = Union(found);
        writer.Begin(surfaces.Length);
        for (var c = 0; c < found.Length; c++)
        {
            if (found[c].Length == 0) continue;
            var codes = Array.ConvertAll(found[c], surface => Array.BinarySearch(surfaces, surface, StringComparer.Ordinal));
            var places = _collectors[c].PlacesOf(_collectors[c].Stems[Names[stem]]);
            while (places.MoveNext()) writer.Add(places.Current with { Code = codes[places.Current.Code] });
        }
    }

    private static string[] Union(string[][] found)
    {
        if (found is [{ Length: 1 } only]) return only;
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var surfaces in found) all.UnionWith(surfaces);
        return [.. all];
    }
}
