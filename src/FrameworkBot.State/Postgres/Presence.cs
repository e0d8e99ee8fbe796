using System.Globalization;
using Npgsql;

namespace FrameworkBot.State.Postgres;

/// <summary>
/// One connection that is held as long as this process runs. An advisory lock on it tells others that it does: the server lets go of it the
/// moment the connection ends, however the process ends. The same connection hears what others tell.
/// </summary>
internal sealed class Presence(string connectionString, Action<UInt128> tell, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The first half of the advisory lock; the second is the owner's number.</summary>
    public const int Class = 0x46424F54; // "FBOT"

    /// <summary>The channel of notifications.</summary>
    public const string Channel = "frameworkbot";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _ending = new();
    private Task _listening = Task.CompletedTask;
    private volatile string _owner = "";

    /// <summary>This process' number; another one after the connection was lost.</summary>
    public string Owner => _owner;

    /// <summary>Takes a number and begins to listen.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        var connection = await EnterAsync(ct);
        _listening = Task.Run(() => ListenAsync(connection), CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _listening;
        _ending.Dispose();
    }

    private async Task<NpgsqlConnection> EnterAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            connection.Notification += Hear;
            await using var command = new NpgsqlCommand(
                $"with mine as (select nextval('frameworkbot_owners')::int as number) select number, pg_advisory_lock({Class}, number) from mine; listen {Channel}", connection);
            _owner = ((int)(await command.ExecuteScalarAsync(ct))!).ToString(CultureInfo.InvariantCulture);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection)
    {
        var ct = _ending.Token;
        while (true)
        {
            try
            {
                await using (connection)
                {
                    while (true) await connection.WaitAsync(ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or InvalidOperationException)
            {
                if (await ReenterAsync(ct) is not { } again) return;
                connection = again;
            }
        }
    }

    private async Task<NpgsqlConnection?> ReenterAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, ct);
                return await EnterAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or TimeoutException)
            {
                // The server is away; its coming back is waited for.
            }
        }
        return null;
    }

    private void Hear(object sender, NpgsqlNotificationEventArgs said)
    {
        if (UInt128.TryParse(said.Payload, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var topic)) tell(topic);
    }
}
