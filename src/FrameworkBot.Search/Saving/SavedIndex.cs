using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Saving;

/// <summary>
/// The embedded index kept in a file: opened where the file fits the corpus, otherwise built and saved. A page of the file
/// that proves damaged while it is searched has the index built anew, and the search goes on with that.
/// </summary>
public sealed class SavedIndex : IPassageIndex
{
    /// <summary>The name of the file in its folder.</summary>
    public const string FileName = "passages.index";

    private readonly Lock _rebuilding = new();
    private readonly IReadOnlyList<PassageFields> _passages;
    private readonly Bm25fParameters _parameters;
    private readonly string _path;
    private readonly Action<string> _tell;
    private Bm25fIndex _index;

    private SavedIndex(IReadOnlyList<PassageFields> passages, Bm25fParameters parameters, string path, Action<string> tell)
    {
        (_passages, _parameters, _path, _tell) = (passages, parameters, path, tell);
        _index = TryOpen() ?? BuildAndSave();
    }

    /// <inheritdoc />
    public int Count => _index.Count;

    /// <summary>Opens the index of a folder, or builds it and saves it there.</summary>
    /// <param name="passages">The passages in corpus order.</param>
    /// <param name="folder">The folder; it is made where it does not exist.</param>
    /// <param name="tell">Told in one sentence each why a file was not used, and why none could be saved.</param>
    /// <param name="parameters">How finds are weighed; null for the one set that fits every corpus.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static SavedIndex Open(IReadOnlyList<PassageFields> passages, string folder, Action<string>? tell = null, Bm25fParameters? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        return new SavedIndex(passages, parameters ?? new Bm25fParameters(), Path.Combine(folder, FileName), tell ?? (_ => { }));
    }

    /// <inheritdoc />
    public IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top) => Read(index => index.Search(query, top));

    /// <inheritdoc />
    public Explanation Explain(PassageQuery query, int passage) => Read(index => index.Explain(query, passage));

    private T Read<T>(Func<Bm25fIndex, T> read)
    {
        var index = Volatile.Read(ref _index);
        try
        {
            return read(index);
        }
        catch (IndexFileException damage)
        {
            lock (_rebuilding)
                if (ReferenceEquals(index, _index))
                {
                    _tell(damage.Message);
                    Volatile.Write(ref _index, BuildAndSave());
                }
            return read(_index);
        }
    }

    private Bm25fIndex? TryOpen()
    {
        if (!File.Exists(_path)) return null;
        try
        {
            return Bm25fIndex.Open(_path, _passages, _parameters);
        }
        catch (Exception fault) when (fault is IndexFileException or IOException or UnauthorizedAccessException)
        {
            _tell(fault is IndexFileException ? fault.Message : $"{_path}: the file cannot be read: {fault.Message}");
            return null;
        }
    }

    private Bm25fIndex BuildAndSave()
    {
        var index = Bm25fIndex.Build(_passages, _parameters);
        try
        {
            Unfinished.Clear(_path);
            index.Save(_path, _passages);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _tell($"{_path}: the index could not be saved, and is kept in memory: {fault.Message}");
        }
        return index;
    }
}
