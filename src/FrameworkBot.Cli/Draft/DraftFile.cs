namespace FrameworkBot.Cli.Draft;

/// <summary>Puts proposals where they overwrite nothing that somebody wrote.</summary>
internal static class DraftFile
{
    /// <summary>
    /// Writes <c>domain.yaml</c> and <c>rules.yaml</c> where neither is there, else <c>domain.draft.yaml</c> and
    /// <c>rules.draft.yaml</c>, else <c>domain.draft-2.yaml</c> and so on: rules refer to their domain, so the two go together.
    /// </summary>
    /// <returns>The two paths.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static (string Domain, string Rules) Write(string folder, string domain, string rules)
    {
        for (var attempt = 0; ; attempt++)
        {
            var ending = attempt switch { 0 => ".yaml", 1 => ".draft.yaml", _ => FormattableString.Invariant($".draft-{attempt}.yaml") };
            var (domainPath, rulesPath) = (Path.Combine(folder, "domain" + ending), Path.Combine(folder, "rules" + ending));
            if (File.Exists(domainPath) || File.Exists(rulesPath)) continue;
            WriteNew(domainPath, domain);
            WriteNew(rulesPath, rules);
            return (domainPath, rulesPath);
        }
    }

    // CreateNew: whoever writes the same file at the same moment keeps it.
    private static void WriteNew(string path, string text)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var writer = new StreamWriter(file);
        writer.Write(text);
    }
}
