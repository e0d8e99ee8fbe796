using System.CommandLine;
using FrameworkBot.Cli.Rank;

var root = new RootCommand("Answers questions about a corpus of comparison articles, and the tools around it.")
{
    RankCommand.Create(),
};
return root.Parse(args).Invoke();
