using System.Reflection;
using System.Runtime.Loader;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Search.Tests.Postgres;

public sealed class LoadingTests
{
    [Fact]
    public void Who_searches_with_the_embedded_index_loads_nothing_of_the_database()
    {
        var context = new RecordingContext();
        var engines = context.LoadFromAssemblyPath(typeof(SearchOptions).Assembly.Location);
        var options = Activator.CreateInstance(engines.GetType(typeof(SearchOptions).FullName!)!)!;
        var domain = context.Load("FrameworkBot.Answering").GetType("FrameworkBot.Answering.Corpora.Domain")!;
        var fields = context.Load("FrameworkBot.Answering").GetType("FrameworkBot.Answering.Passages.PassageFields")!;
        Assert.Empty(Problems());
        var index = options.GetType().GetMethod(nameof(SearchOptions.Build))!.Invoke(options, [domain.GetProperty("Empty")!.GetValue(null), Array.CreateInstance(fields, 0)]);
        Assert.Equal(nameof(Bm25fIndex), index!.GetType().Name);
        Assert.Contains("FrameworkBot.Search", context.Loaded);
        Assert.DoesNotContain("FrameworkBot.Search.Postgres", context.Loaded);
        Assert.DoesNotContain("Npgsql", context.Loaded);

        options.GetType().GetProperty(nameof(SearchOptions.Engine))!.SetValue(options, "Postgres");
        Assert.Single(Problems());
        Assert.Contains("Npgsql", context.Loaded);

        IEnumerable<string> Problems() => (IEnumerable<string>)options.GetType().GetMethod(nameof(SearchOptions.Problems))!.Invoke(options, [])!;
    }

    // Loads the project's assemblies anew, and notes which.
    private sealed class RecordingContext() : AssemblyLoadContext("recording")
    {
        public List<string> Loaded { get; } = [];

        public Assembly Load(string name) => LoadFromAssemblyName(new AssemblyName(name));

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Loaded.Add(assemblyName.Name!);
            var path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
