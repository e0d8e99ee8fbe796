using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Lucene;

namespace FrameworkBot.Search.Tests.Lucene;

public sealed class LuceneIndexContractTests : PassageIndexContract
{
    protected override IPassageIndex Build(IReadOnlyList<PassageFields> passages) => LuceneIndex.Build(passages, Domain.Empty);
}
