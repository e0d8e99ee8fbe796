using System.CommandLine;
using System.Globalization;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Evaluate;

/// <summary><c>frameworkbot evaluate</c>: asks the questions of the evaluation and counts what came out right.</summary>
public static class EvaluateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Option<string> corpus)
    {
        var folder = new Option<string>("--questions") { Description = "The folder with the questions.", DefaultValueFactory = _ => "evaluation" };
        var failures = new Option<bool>("--failures") { Description = "Also print what failed in the development half." };
        var write = new Option<bool>("--write") { Description = "Also write the figures to expected.json in the folder with the questions." };
        var fit = new Option<bool>("--fit") { Description = "Only fit the weights of sentence ranking to the development half and print them." };
        var fitConfidence = new Option<bool>("--fit-confidence") { Description = "Only fit the confidence in a sentence to the development half and print its weights." };
        var fitRanking = new Option<bool>("--fit-ranking") { Description = "Only fit the ranking of answers to the development half and the folder fitting in that with the questions, and print its weights." };
        var sparse = new Option<bool>("--sparse") { Description = "Fit confidence and ranking for corpora with few noted questions: to the corpus with a few of them, with none, as drafted and as its articles alone." };
        var beside = new Option<string[]>("--beside") { Description = "Fit confidence and ranking to this corpus as well, with the folder evaluation in it.", HelpName = "folder", DefaultValueFactory = _ => [] };
        var notes = new Option<double>("--notes") { Description = "Keep only about so many noted questions for each sentence.", HelpName = "number", DefaultValueFactory = _ => double.MaxValue };
        var ablate = new Option<bool>("--ablate") { Description = "Also print what is lost when one stage is switched off." };
        var drafts = new Option<bool>("--drafts") { Description = "Only compare the articles alone, with drafted files, and with the written ones, as a table in Markdown." };
        var command = new Command("evaluate", "Asks the questions of the evaluation and counts what came out right, by kind and half.") { folder, failures, write, fit, fitConfidence, fitRanking, sparse, beside, notes, ablate, drafts };
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            if (CorpusFolder.Open(result.GetRequiredValue(corpus), result.InvocationConfiguration.Error, EngineOptions.Of(result)) is not { } answerer) return ExitCode.BadInput;
            try
            {
                var dialogs = DialogReader.Read(result.GetRequiredValue(folder));
                if (result.GetRequiredValue(notes) < double.MaxValue) answerer = CorpusFolder.AnswererOf(answerer.Corpus.WithFewerQuestions(result.GetRequiredValue(notes)), EngineOptions.Of(result));
                if (result.GetValue(fit))
                {
                    output.WriteLine(string.Join(", ", WeightFitter.Fit(answerer, dialogs).Select(weight => weight.ToString(CultureInfo.InvariantCulture))));
                    return ExitCode.Ok;
                }
                if (result.GetValue(fitConfidence))
                {
                    ConfidenceFitter.Print(output, SourcesOf(result, answerer, dialogs, DialogReader.ReadFitting(result.GetRequiredValue(folder)), sparse, beside));
                    return ExitCode.Ok;
                }
                if (result.GetValue(fitRanking))
                {
                    RankingFitter.Print(output, SourcesOf(result, answerer, dialogs, DialogReader.ReadFitting(result.GetRequiredValue(folder)), sparse, beside));
                    return ExitCode.Ok;
                }
                if (result.GetValue(drafts))
                {
                    DraftComparison.Print(output, answerer.Corpus, EngineOptions.Of(result), dialogs);
                    return ExitCode.Ok;
                }
                var judged = Evaluator.Run(answerer, dialogs);
                var report = EvaluationReport.Of(judged, Evaluator.RunAlone(answerer, dialogs), Evaluator.RunBaseline(answerer.Corpus, dialogs));
                report.Print(output);
                if (result.GetValue(failures)) PrintFailures(output, judged);
                if (result.GetValue(ablate)) PrintAblations(output, answerer.Corpus, EngineOptions.Of(result), dialogs);
                if (result.GetValue(write)) report.Write(Path.Combine(result.GetRequiredValue(folder), EvaluationReport.FileName));
                return ExitCode.Ok;
            }
            catch (EvaluationInputException fault)
            {
                result.InvocationConfiguration.Error.WriteLine(fault.Message);
                return ExitCode.BadInput;
            }
        });
        return command;
    }

    // What weights are fitted to: the development half and what is there for fitting alone, of each corpus as it is and as sparse ones would be.
    private static List<FittingSource> SourcesOf(ParseResult result, Answerer answerer, IReadOnlyList<Dialog> dialogs, IReadOnlyList<Dialog> fitting, Option<bool> sparse, Option<string[]> beside)
    {
        var sources = new List<FittingSource> { new(answerer, [.. dialogs.Where(dialog => dialog.IsDevelopment).Concat(fitting)]) };
        foreach (var folder in result.GetRequiredValue(beside))
            if (CorpusFolder.Open(folder, result.InvocationConfiguration.Error, EngineOptions.Of(result)) is { } other)
                sources.Add(new(other, [.. DialogReader.Read(Path.Combine(folder, "evaluation")).Where(dialog => dialog.IsDevelopment)]));
        return result.GetValue(sparse) ? [.. sources.SelectMany(source => source.Sparse(EngineOptions.Of(result)))] : sources;
    }

    private static void PrintAblations(TextWriter output, Corpus corpus, SearchOptions search, IReadOnlyList<Dialog> dialogs)
    {
        foreach (var (without, answerer) in Evaluator.Ablations(corpus, search))
        {
            var judged = Evaluator.Run(answerer, dialogs);
            var halves = judged.GroupBy(turn => turn.Dialog.IsDevelopment).OrderByDescending(half => half.Key).Select(half => Scores.Of([.. half])).ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without {without,-28} development {Share(halves[0]):0.0}%  test {Share(halves[1]):0.0}%"));
        }
    }

    private static double Share(Scores scores) => 100.0 * scores.Right / scores.Turns;

    // The test half's single failures are never shown: it is looked at as a total only.
    private static void PrintFailures(TextWriter output, IReadOnlyList<JudgedTurn> judged)
    {
        foreach (var turn in judged.Where(turn => turn.Dialog.IsDevelopment && (turn.Verdict != Verdict.Right || turn.CitesRightly == false)))
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## {turn.Dialog.Id} {turn.Turn.Kind} {turn.Verdict}{(turn.CitesRightly == false ? " (citation)" : "")}"));
            output.WriteLine("> " + turn.Turn.Say);
            output.WriteLine("must: " + string.Join(" & ", turn.Turn.Must.Select(group => string.Join(" | ", group))) + (turn.Turn.MustNot.Count > 0 ? "; not: " + string.Join(" | ", turn.Turn.MustNot) : "") + "; cite: " + string.Join(", ", turn.Turn.Cite));
            output.WriteLine(turn.Reply.Text);
        }
    }
}
