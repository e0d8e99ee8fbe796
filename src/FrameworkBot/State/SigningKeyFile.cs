using System.Security.Cryptography;
using FrameworkBot.BotProtocol.DirectLine;
using Microsoft.Extensions.Options;

namespace FrameworkBot.State;

/// <summary>
/// Where state is in a file and no key is configured, keeps the key that Direct Line's tokens are signed with beside it: a page whose token
/// was given before a restart goes on. Only this user can read it.
/// </summary>
internal sealed class SigningKeyFile(IOptions<StateOptions> state, IHostEnvironment host) : IPostConfigureOptions<DirectLineOptions>
{
    private const int KeyBytes = 32;

    /// <inheritdoc/>
    public void PostConfigure(string? name, DirectLineOptions options)
    {
        if (state.Value.Store != StateStore.File || !string.IsNullOrEmpty(options.SigningKey)) return;
        var path = Path.GetFullPath(state.Value.Path, host.ContentRootPath) + ".key";
        options.SigningKey = File.Exists(path) ? File.ReadAllText(path).Trim() : Make(path);
    }

    private static string Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, access);
        writer.WriteLine(key);
        return key;
    }
}
