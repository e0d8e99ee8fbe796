using System.Net;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>What counts as this machine: the addresses 127.0.0.0/8 and ::1, and the name localhost.</summary>
public static class Loopback
{
    /// <summary>Whether a connection's address is this machine's; no address is not.</summary>
    public static bool Is(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Whether a host, as in a URL without its port, names this machine. IPv6 may stand in brackets.</summary>
    public static bool Is(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out var address) && Is(address);
}
