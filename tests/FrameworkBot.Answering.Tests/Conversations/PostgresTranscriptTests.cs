using FrameworkBot.Answering.Conversations;
using FrameworkBot.Search.Engines;
using FrameworkBot.State.Tests.Postgres;

namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>The conversations of tests/Conversations with the engine on PostgreSQL.</summary>
public sealed class PostgresTranscriptTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task Every_conversation_goes_as_written()
    {
        var options = new SearchOptions { Engine = "Postgres" };
        options.Postgres.Connection = await server.CreateDatabaseAsync();
        var answerer = new Answerer(ShippedCorpus.Corpus, passages => options.Build(ShippedCorpus.Corpus.Domain, passages), new InMemoryConversationStore());
        var differences = TranscriptReader.ReadFolder().Select(transcript => TranscriptPlayer.Play(transcript, answerer)).OfType<string>().ToArray();
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }
}
