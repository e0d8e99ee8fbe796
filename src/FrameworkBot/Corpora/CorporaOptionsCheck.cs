using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Corpora;

/// <summary>Tells what is wrong with the list of corpora, and at which entry.</summary>
internal sealed class CorporaOptionsCheck : IValidateOptions<CorporaOptions>
{
    private const int Most = 50;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CorporaOptions options)
    {
        string[] problems = [.. Problems(options.Further)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(IList<FurtherCorpus> further)
    {
        if (further.Count > Most) yield return $"{CorporaOptions.Section} holds more than {Most}.";
        for (var i = 0; i < further.Count; i++)
        {
            var problems = new List<ValidationResult>();
            Validator.TryValidateObject(further[i], new ValidationContext(further[i]), problems, validateAllProperties: true);
            foreach (var problem in problems) yield return FormattableString.Invariant($"{CorporaOptions.Section}:{i}: {problem.ErrorMessage}");
        }
        foreach (var same in further.GroupBy(corpus => corpus.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return $"{CorporaOptions.Section} has the name '{same.Key}' twice.";
    }
}
