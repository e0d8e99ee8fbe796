namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>Another process held this one for ended and has taken over the turn: nothing more is sent in it from here.</summary>
internal sealed class TurnTakenOverException : Exception;
