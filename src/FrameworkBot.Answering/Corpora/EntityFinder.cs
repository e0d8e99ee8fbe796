using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>An entity found in a text.</summary>
/// <param name="Entity">The entity's number in the domain.</param>
/// <param name="Start">The first token of the mention.</param>
/// <param name="Length">How many tokens it has.</param>
public readonly record struct EntityMention(int Entity, int Start, int Length)
{
    /// <summary>The token just behind the mention.</summary>
    public int End => Start + Length;

    /// <summary>Whether a token is a part of one of some mentions.</summary>
    internal static bool AnyHolds(ReadOnlySpan<EntityMention> mentions, int token)
    {
        foreach (var mention in mentions)
            if (mention.Start <= token && token < mention.End)
                return true;
        return false;
    }

    /// <inheritdoc cref="AnyHolds(ReadOnlySpan{EntityMention}, int)"/>
    internal static bool AnyHolds(List<EntityMention> mentions, int token) => AnyHolds(CollectionsMarshal.AsSpan(mentions), token);
}

/// <summary>
/// Finds the names of a domain in a text, the longest first, on a form without case, spaces, dots and hyphens, so that
/// "rain bow", "RainBow" and "rain-bow" are one. Names are never stemmed. Immutable.
/// </summary>
public sealed class EntityFinder
{
    /// <summary>The most words a name may have; a longer one is never found.</summary>
    public const int MaxWords = 6;

    private const int LongestKey = MaxWords * Tokenizer.MaxTokenLength;
    private const int Beginning = -1;

    // Also what names begin with, so that most words are seen at once to begin none.
    private readonly Dictionary<string, int> _entityByKey = new(StringComparer.Ordinal);
    private readonly int _longestKey;

    /// <summary>Prepares to find the entities of <paramref name="domain"/>.</summary>
    public EntityFinder(Domain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        for (var number = 0; number < domain.Entities.Count; number++)
            foreach (var alias in domain.Entities[number].Aliases.Prepend(domain.Entities[number].Name))
                if (AliasKey.Of(alias) is { Length: > 0 and <= LongestKey } key)
                    Add(key, number);
        _longestKey = _entityByKey.Keys.Select(key => key.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Whether a word alone is a name.</summary>
    public bool IsName(string word) => _entityByKey.TryGetValue(word, out var entity) && entity != Beginning;

    /// <summary>The mentions in a text from left to right; they do not overlap.</summary>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public List<EntityMention> Find(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var mentions = new List<EntityMention>();
        if (_longestKey == 0) return mentions;
        var lookup = _entityByKey.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> key = stackalloc char[_longestKey];
        for (var start = 0; start < tokens.Count; start++)
        {
            var length = 0;
            EntityMention? best = null;
            for (var end = start; end < tokens.Count && end - start < MaxWords; end++)
            {
                var before = length;
                foreach (var c in tokens[end].Text)
                {
                    if (c == '.') continue;
                    if (length == key.Length)
                    {
                        length = int.MaxValue;
                        break;
                    }
                    key[length++] = c;
                }
                if (length == int.MaxValue) break;
                if (length == before) continue;
                if (!lookup.TryGetValue(key[..length], out var entity)) break;
                if (entity != Beginning) best = new EntityMention(entity, start, end - start + 1);
            }
            if (best is not { } found) continue;
            mentions.Add(found);
            start = found.End - 1;
        }
        return mentions;
    }

    private void Add(string key, int entity)
    {
        for (var length = 1; length < key.Length; length++) _entityByKey.TryAdd(key[..length], Beginning);
        if (!_entityByKey.TryGetValue(key, out var known) || known == Beginning) _entityByKey[key] = entity;
    }
}
