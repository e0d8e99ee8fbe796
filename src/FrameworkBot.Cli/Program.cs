using System.CommandLine;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Evaluate;
using FrameworkBot.Cli.Explain;
using FrameworkBot.Cli.Rank;

var corpus = CorpusFolder.Option();
var root = new RootCommand("Answers questions about a corpus of comparison articles, and the tools around it.")
{
    corpus,
    EvaluateCommand.Create(corpus),
    ExplainCommand.Create(corpus),
    RankCommand.Create(),
};
return root.Parse(args).Invoke();
