using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>What the next delivery of an activity goes on with, after its turn failed.</summary>
/// <param name="Accepted">How many of the handler's replies are done with: when it is run again, so many are not sent again.</param>
/// <param name="Unsent">
/// The replies that the channel did not accept, where that is the only thing that failed: they are sent again, and the handler is not run.
/// </param>
/// <param name="Answer">What the handler answered an invoke with, if it came so far.</param>
internal sealed record TurnRest(int Accepted, IReadOnlyList<OutboundActivity> Unsent, InvokeResponse? Answer)
{
    // In memory an activity takes some times its length on the wire.
    private const int BytesPerByteSent = 4;

    /// <summary>Whether the next delivery is to know it.</summary>
    public bool IsEmpty => Accepted == 0 && Unsent.Count == 0;

    /// <summary>About what it takes in memory, in bytes.</summary>
    public int CountBytes() =>
        Unsent.Sum(reply => BytesPerByteSent * JsonSerializer.SerializeToUtf8Bytes(reply, ActivityJson.Wire.OutboundActivity).Length);
}
