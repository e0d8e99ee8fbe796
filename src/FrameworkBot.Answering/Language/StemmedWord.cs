namespace FrameworkBot.Answering.Language;

/// <summary>
/// A word while it is being stemmed: its letters, how many are left, and where the regions R1 and R2 begin, the parts
/// behind the first and the second vowel with a consonant after it. A "y" that is a consonant is written "Y".
/// </summary>
internal ref struct StemmedWord
{
    private readonly Span<char> _letters;
    private readonly int _r1;
    private readonly int _r2;
    private int _length;

    /// <summary>Takes over the letters, without an apostrophe before or a genitive behind them.</summary>
    public StemmedWord(Span<char> letters)
    {
        _letters = letters[0] == '\'' ? letters[1..] : letters;
        _length = _letters.Length;
        MarkConsonantY();
        _r1 = RegionStart();
        _r2 = BehindVowelAndConsonant(_r1);
        if (EndsWith("'s'")) _length -= 3;
        else if (EndsWith("'s")) _length -= 2;
        else if (EndsWith("'")) _length -= 1;
    }

    /// <summary>Step 1a.</summary>
    public void CutPlural()
    {
        if (EndsWith("sses")) _length -= 2;
        else if (EndsWith("ied") || EndsWith("ies")) _length -= _length > 4 ? 2 : 1;
        else if (EndsWith("s") && !EndsWith("us") && !EndsWith("ss") && HasVowel(_length - 2)) _length--;
    }

    /// <summary>Step 1b.</summary>
    public void CutPastAndParticiple()
    {
        if (TryCutEed("eedly") || TryCutEed("eed")) return;
        var ending = EndsWith("ingly") ? 5 : EndsWith("edly") ? 4 : EndsWith("ing") ? 3 : EndsWith("ed") ? 2 : 0;
        if (ending == 0 || !HasVowel(_length - ending)) return;
        if (ending == 3 && IsWordInIng()) return;
        _length -= ending;
        if (ending == 3 && _length == 2 && _letters[1] == 'y' && !IsVowel(0))
        {
            _letters[1] = 'i';
            _letters[_length++] = 'e';
        }
        else if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
            _letters[_length++] = 'e';
        else if (EndsWithDouble())
            _length--;
        else if (_length <= _r1 && EndsWithShortSyllable())
            _letters[_length++] = 'e';
    }

    /// <summary>Step 1c.</summary>
    public readonly void TurnFinalY()
    {
        if (_length > 2 && Last is 'y' or 'Y' && !IsVowel(_length - 2)) _letters[_length - 1] = 'i';
    }

    /// <summary>Step 2.</summary>
    public void CutDoubleEnding()
    {
        if (Find(StemEndings.Double) is not { } ending || _length - ending.Suffix.Length < _r1) return;
        var before = _length > ending.Suffix.Length ? _letters[_length - ending.Suffix.Length - 1] : '\0';
        if (ending.Suffix == "ogi" && before != 'l') return;
        if (ending.Suffix == "li" && !StemEndings.BeforeLi.Contains(before, StringComparison.Ordinal)) return;
        Replace(ending);
    }

    /// <summary>Step 3.</summary>
    public void CutAdjectiveEnding()
    {
        if (Find(StemEndings.Adjective) is not { } ending) return;
        var region = ending.Suffix == "ative" ? _r2 : _r1;
        if (_length - ending.Suffix.Length >= region) Replace(ending);
    }

    /// <summary>Step 4.</summary>
    public void CutLastEnding()
    {
        if (Find(StemEndings.Last) is not { } ending || _length - ending.Suffix.Length < _r2) return;
        if (ending.Suffix == "ion" && !(_length > 3 && _letters[_length - 4] is 's' or 't')) return;
        Replace(ending);
    }

    /// <summary>Step 5.</summary>
    public void CutFinalEAndL()
    {
        if (EndsWith("e"))
        {
            _length--;
            if (_length < _r2 && (_length < _r1 || EndsWithShortSyllable())) _length++;
        }
        else if (EndsWith("ll") && _length - 1 >= _r2)
            _length--;
    }

    /// <summary>The letters that are left; <paramref name="word"/> itself when they are the same.</summary>
    public readonly string ToString(string word)
    {
        var stem = _letters[.._length];
        stem.Replace('Y', 'y');
        return stem.SequenceEqual(word) ? word : new string(stem);
    }

    private readonly char Last => _letters[_length - 1];

    private readonly bool EndsWith(string suffix) => _letters[.._length].EndsWith(suffix, StringComparison.Ordinal);

    private readonly bool IsVowel(int i) => _letters[i] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private readonly bool HasVowel(int count)
    {
        for (var i = 0; i < count; i++)
            if (IsVowel(i)) return true;
        return false;
    }

    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
            if (_letters[i] == 'y' && (i == 0 || IsVowel(i - 1))) _letters[i] = 'Y';
    }

    private readonly int RegionStart()
    {
        foreach (var prefix in StemEndings.WholePrefixes)
            if (_letters.StartsWith(prefix, StringComparison.Ordinal)) return prefix.Length;
        return BehindVowelAndConsonant(0);
    }

    private readonly int BehindVowelAndConsonant(int from)
    {
        for (var i = from + 1; i < _length; i++)
            if (!IsVowel(i) && IsVowel(i - 1)) return i + 1;
        return _length;
    }

    // "hop" and "bed" end in one, "past" counts as one, and so does a word like "at".
    private readonly bool EndsWithShortSyllable()
    {
        if (EndsWith("past")) return true;
        if (_length < 2 || IsVowel(_length - 1) || !IsVowel(_length - 2)) return false;
        return _length == 2 || Last is not ('w' or 'x' or 'Y') && !IsVowel(_length - 3);
    }

    // "add", "egg" and "off" keep their double letter.
    private readonly bool EndsWithDouble() =>
        _length > 1 && _letters[_length - 2] == Last && Last is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't'
        && !(_length == 3 && _letters[0] is 'a' or 'e' or 'o');

    private bool TryCutEed(string ending)
    {
        if (!EndsWith(ending)) return false;
        var before = _length - ending.Length;
        var isWhole = _letters[..before] is "proc" or "exc" or "succ";
        if (!isWhole && before >= _r1) _length = before + 2;
        return true;
    }

    private readonly bool IsWordInIng() => _letters[..(_length - 3)] is "inn" or "out" or "cann" or "herr" or "earr" or "even";

    private readonly StemEnding? Find(StemEnding[] endings)
    {
        foreach (var ending in endings)
            if (EndsWith(ending.Suffix)) return ending;
        return null;
    }

    private void Replace(StemEnding ending)
    {
        _length -= ending.Suffix.Length;
        ending.Replacement.CopyTo(_letters[_length..]);
        _length += ending.Replacement.Length;
    }
}
