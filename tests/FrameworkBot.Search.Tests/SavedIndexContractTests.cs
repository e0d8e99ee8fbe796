using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Saving;

namespace FrameworkBot.Search.Tests;

/// <summary>The contract, kept by an index that was built, saved, and opened again.</summary>
public sealed class SavedIndexContractTests : PassageIndexContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index-contract-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override IPassageIndex Build(IReadOnlyList<PassageFields> passages)
    {
        SavedIndex.Open(passages, _folder);
        return SavedIndex.Open(passages, _folder, problem => throw new InvalidOperationException(problem));
    }
}
