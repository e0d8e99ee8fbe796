using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Tests;

public sealed class Bm25fIndexContractTests : PassageIndexContract
{
    protected override IPassageIndex Build(IReadOnlyList<PassageFields> passages) => Bm25fIndex.Build(passages);
}
