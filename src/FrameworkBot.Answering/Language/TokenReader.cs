using System.Runtime.CompilerServices;

namespace FrameworkBot.Answering.Language;

/// <summary>
/// Reads the words of a text one after the other, as <see cref="Tokenizer"/> splits them, without making a string of each:
/// an index reads millions of them, and most are known to it.
/// </summary>
public ref struct TokenReader
{
    private readonly string _text;
    private readonly Span<char> _buffer;
    private int _next;
    private int _length;

    /// <summary>Begins before the first word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for a word, <see cref="Tokenizer.MaxTokenLength"/> long.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is less room.</exception>
    public TokenReader(string text, Span<char> buffer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, Tokenizer.MaxTokenLength, nameof(buffer));
        _text = text;
        _buffer = buffer;
    }

    /// <summary>The word that was read last, lower-cased; valid until the next is read.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends in the text.</summary>
    public readonly int End => _next;

    /// <summary>Reads the next word; false behind the last.</summary>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        var (text, i, length) = (_text, _next, 0);
        while (i < text.Length && !char.IsLetterOrDigit(text[i])) i++;
        _next = Start = i;
        if (i == text.Length) return false;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Tokenizer.JoinsWord(text, i)))
        {
            if (Tokenizer.IsApostrophe(text[i]))
            {
                if (Tokenizer.IsPossessive(text, i))
                {
                    i += 2;
                    break;
                }
                i++;
                continue;
            }
            if (length < Tokenizer.MaxTokenLength) _buffer[length++] = char.ToLowerInvariant(text[i]);
            i++;
        }
        while (i < text.Length && length is > 0 and < 3 && text[i] is '+' or '#' && Tokenizer.IsLanguageSign(text, Start, i))
            _buffer[length++] = text[i++];
        if (Tokenizer.IsPluralAcronym(text, Start, i)) length--;
        (_next, _length) = (i, length);
        return true;
    }
}
