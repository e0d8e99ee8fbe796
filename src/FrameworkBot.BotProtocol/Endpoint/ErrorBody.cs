namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>The JSON of an error, as the Bot Framework writes it: <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <summary>What went wrong.</summary>
/// <param name="Code">One word for programs.</param>
/// <param name="Message">One sentence for people.</param>
internal sealed record ErrorDetail(string Code, string Message);
