using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>Finds settings that do not go together. No sentence repeats a secret.</summary>
internal sealed class AuthenticationCheck : IValidateOptions<AuthenticationOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AuthenticationOptions options)
    {
        var problems = (options.HasCredentials ? WithAppId(options) : WithoutAppId(options)).Concat(Addresses(options)).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> WithoutAppId(AuthenticationOptions options) =>
        from setting in Proofs(options).Append((Name: nameof(options.MicrosoftAppTenantId), Value: options.MicrosoftAppTenantId))
        where IsSet(setting.Value)
        select $"{setting.Name} is set, but MicrosoftAppId is not; set it too, or remove {setting.Name} to run on this machine only.";

    private static IEnumerable<string> WithAppId(AuthenticationOptions options)
    {
        if (!IsGuid(options.MicrosoftAppId)) yield return "MicrosoftAppId must be a GUID, such as 00000000-0000-0000-0000-000000000000.";
        if (IsSet(options.MicrosoftAppTenantId) && !IsGuid(options.MicrosoftAppTenantId)) yield return "MicrosoftAppTenantId must be a GUID.";
        if (IsSet(options.MicrosoftAppType) && !IsAppType(options.MicrosoftAppType))
        {
            yield return "MicrosoftAppType must be MultiTenant, SingleTenant or UserAssignedMSI.";
            yield break;
        }
        if (options.AppType == AppType.SingleTenant && !IsSet(options.MicrosoftAppTenantId))
            yield return "MicrosoftAppType is SingleTenant, so MicrosoftAppTenantId must be set.";
        foreach (var problem in ProofProblems(options)) yield return problem;
    }

    private static IEnumerable<string> ProofProblems(AuthenticationOptions options)
    {
        var given = Proofs(options).Where(proof => IsSet(proof.Value)).Select(proof => proof.Name).ToArray();
        if (options.AppType == AppType.UserAssignedMSI)
        {
            if (given.Length > 0) yield return $"MicrosoftAppType is UserAssignedMSI, which needs no {given[0]}; remove it.";
            yield break;
        }
        if (given.Length == 0)
            yield return "MicrosoftAppId is set, so one of MicrosoftAppPassword, CertificatePath and FederatedTokenFile must be set, or MicrosoftAppType be UserAssignedMSI.";
        if (given.Length > 1) yield return $"Only one of {string.Join(" and ", given)} may be set.";
        if (IsSet(options.CertificatePassword) && !IsSet(options.CertificatePath)) yield return "CertificatePassword is set, but CertificatePath is not.";
        foreach (var (name, path) in Proofs(options).Skip(1))
        {
            if (IsSet(path) && !File.Exists(path)) yield return $"{name} names no file: {path}.";
        }
    }

    private static IEnumerable<string> Addresses(AuthenticationOptions options)
    {
        if (IsSet(options.ChannelService) && BotCloud.Named(options.ChannelService) is null)
            yield return "ChannelService must be empty or https://botframework.azure.us.";
        var addresses = new (string Name, string? Value)[]
        {
            (nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl),
            (nameof(options.ToBotFromEmulatorOpenIdMetadataUrl), options.ToBotFromEmulatorOpenIdMetadataUrl),
        }.Concat(options.TrustedServiceUrls.Select(url => (nameof(options.TrustedServiceUrls), (string?)url)));
        if (IsSet(options.ToChannelFromBotLoginUrl) && !(SafeUrl.TryParse(options.ToChannelFromBotLoginUrl, out var login) && login.Scheme == Uri.UriSchemeHttps))
            yield return "ToChannelFromBotLoginUrl must be an https URL.";
        foreach (var (name, value) in addresses)
        {
            if (IsSet(value) && !SafeUrl.TryParse(value, out _)) yield return $"{name} must be an absolute https URL, or an http URL on loopback.";
        }
    }

    private static (string Name, string? Value)[] Proofs(AuthenticationOptions options) =>
    [
        (nameof(options.MicrosoftAppPassword), options.MicrosoftAppPassword),
        (nameof(options.CertificatePath), options.CertificatePath),
        (nameof(options.FederatedTokenFile), options.FederatedTokenFile),
    ];

    private static bool IsSet([NotNullWhen(true)] string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool IsGuid(string? value) => Guid.TryParseExact(value, "D", out _);

    private static bool IsAppType(string value) => Enum.GetNames<AppType>().Contains(value, StringComparer.OrdinalIgnoreCase);
}
