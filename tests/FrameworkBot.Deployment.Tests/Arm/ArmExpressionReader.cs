using System.Globalization;

namespace FrameworkBot.Deployment.Tests.Arm;

/// <summary>Reads template expressions as Azure's documentation describes them; what it does not know is a fault of the template.</summary>
internal sealed class ArmExpressionReader
{
    private readonly string _text;
    private int _at;

    private ArmExpressionReader(string text) => _text = text;

    /// <summary>Whether a text of a template is an expression: <c>[…]</c>, but not <c>[[…</c>, which stands for a bracket.</summary>
    public static bool IsExpression(string text) => text.Length > 1 && text[0] == '[' && text[1] != '[' && text[^1] == ']';

    /// <summary>Reads the whole of an expression, brackets included.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ArmExpression Read(string text)
    {
        var reader = new ArmExpressionReader(text[1..^1]);
        var expression = reader.ReadExpression();
        reader.SkipBlanks();
        return reader._at == reader._text.Length ? expression : throw reader.Fault("the end");
    }

    private ArmExpression ReadExpression()
    {
        SkipBlanks();
        ArmExpression expression = Peek() switch
        {
            '\'' => ReadText(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => ReadCall(),
        };
        while (Peek() == '.')
        {
            _at++;
            expression = new ArmProperty(expression, ReadName());
        }
        return expression;
    }

    private ArmLiteral ReadText()
    {
        var text = new System.Text.StringBuilder();
        for (_at++; ; _at++)
        {
            if (Peek() == '\0') throw Fault("'");
            if (Peek() == '\'' && Peek(1) != '\'') break;
            if (Peek() == '\'') _at++;
            text.Append(_text[_at]);
        }
        _at++;
        return new ArmLiteral(text.ToString());
    }

    private ArmLiteral ReadNumber()
    {
        var start = _at++;
        while (char.IsAsciiDigit(Peek())) _at++;
        return new ArmLiteral(int.Parse(_text[start.._at], CultureInfo.InvariantCulture));
    }

    private ArmCall ReadCall()
    {
        var name = ReadName();
        if (Peek() != '(') throw Fault("(");
        _at++;
        var arguments = new List<ArmExpression>();
        SkipBlanks();
        while (Peek() != ')')
        {
            arguments.Add(ReadExpression());
            SkipBlanks();
            if (Peek() == ',') _at++;
            else if (Peek() != ')') throw Fault(", or )");
        }
        _at++;
        return new ArmCall(name, arguments);
    }

    private string ReadName()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek()) || Peek() == '_') _at++;
        return _at > start ? _text[start.._at] : throw Fault("a name");
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (Peek() == ' ') _at++;
    }

    private FormatException Fault(string expected) => new($"Expected {expected} at {_at} of: {_text}");
}
