using System.Runtime.CompilerServices;

namespace FrameworkBot.BotProtocol.Tests.Hosting;

internal static class Unwatched
{
    // Hundreds of hosts that watch their settings use up what a machine allows one user, 128 by default.
    [ModuleInitializer]
    internal static void LeaveSettingsUnwatched() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
