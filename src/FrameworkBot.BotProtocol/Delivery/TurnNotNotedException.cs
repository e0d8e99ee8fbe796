namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>What is about to be sent could not be noted, and so is not sent.</summary>
internal sealed class TurnNotNotedException(Exception fault) : Exception("A reply could not be noted.", fault);
