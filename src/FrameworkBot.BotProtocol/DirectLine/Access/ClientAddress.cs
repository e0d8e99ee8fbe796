using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>Under which name the requests of one client are counted.</summary>
public static class ClientAddress
{
    /// <summary>The address that a request came from. Whoever has one IPv6 address has all of its /64, so that counts as one.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(Prefix(address), 64).ToString() : address.ToString();
    }

    private static IPAddress Prefix(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
