using FrameworkBot.Cli;

return FrameworkBotCommand.Run(args, CommandStreams.OfProcess());
