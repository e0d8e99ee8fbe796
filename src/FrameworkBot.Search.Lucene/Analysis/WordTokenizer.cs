using FrameworkBot.Answering.Language;
using Lucene.Net.Analysis.TokenAttributes;
using LuceneTokenizer = Lucene.Net.Analysis.Tokenizer;

namespace FrameworkBot.Search.Lucene.Analysis;

/// <summary>The words that <see cref="Tokenizer"/> reads, stop words with a type of their own.</summary>
internal sealed class WordTokenizer : LuceneTokenizer
{
    /// <summary>The type of stop words.</summary>
    public const string StopWordType = "stop";

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly ITypeAttribute _type;
    private List<Token> _tokens = [];
    private int _next;
    private int _length;

    /// <summary>Reads the words of <paramref name="input"/>.</summary>
    public WordTokenizer(TextReader input) : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        // Lucene's own reader gives null for an empty text.
        var text = m_input.ReadToEnd() ?? "";
        _tokens = Tokenizer.Tokenize(text);
        _next = 0;
        _length = text.Length;
    }

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next == _tokens.Count) return false;
        var token = _tokens[_next++];
        _term.SetEmpty().Append(token.Text);
        _offset.SetOffset(CorrectOffset(token.Start), CorrectOffset(token.End));
        if (StopWords.Contains(token.Text)) _type.Type = StopWordType;
        return true;
    }

    /// <inheritdoc />
    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_length), CorrectOffset(_length));
    }
}
