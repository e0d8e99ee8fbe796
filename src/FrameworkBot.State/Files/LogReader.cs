using Microsoft.Win32.SafeHandles;

namespace FrameworkBot.State.Files;

/// <summary>Reads a log from its beginning.</summary>
internal sealed class LogReader(SafeFileHandle file, string path)
{
    private readonly long _length = RandomAccess.GetLength(file);

    /// <summary>Where the next entry begins; after <see cref="Next"/> gave null, where the log ends.</summary>
    public long Position { get; private set; }

    /// <summary>How many bytes behind the end belong to an entry that was not written to its end.</summary>
    public long Torn => _length - Position;

    /// <summary>Reads the header; false where there is nothing yet.</summary>
    /// <exception cref="StateException">It is no log, or one of a later version.</exception>
    public bool TryReadHeader()
    {
        Span<byte> header = stackalloc byte[LogFormat.Header.Length];
        var read = header[..RandomAccess.Read(file, header, 0)];
        if (read.SequenceEqual(LogFormat.Header))
        {
            Position = read.Length;
            return true;
        }
        // A process may have ended while it wrote the very first bytes.
        if (_length < LogFormat.Header.Length && LogFormat.Header.StartsWith(read)) return false;
        throw new StateException(read.StartsWith(LogFormat.Magic)
            ? $"'{path}' was written by another version of FrameworkBot, and this one knows version {LogFormat.Version} only; it was left as it is. Run the newer version, or let State:Path name another file."
            : $"'{path}' is no state file of FrameworkBot, and was left as it is. Let State:Path name another file.");
    }

    /// <summary>The next entry with its place and length, prefix included; null at the end.</summary>
    /// <exception cref="StateException">An entry is damaged, and entries follow it.</exception>
    public (long At, int Length, LogEntry Entry)? Next()
    {
        if (ReadAt(Position) is not { } found)
        {
            RefuseDamage();
            return null;
        }
        var at = Position;
        Position += found.Length;
        return (at, found.Length, found.Entry);
    }

    private (int Length, LogEntry Entry)? ReadAt(long position)
    {
        Span<byte> prefix = stackalloc byte[LogFormat.PrefixLength];
        if (RandomAccess.Read(file, prefix, position) < prefix.Length) return null;
        var length = LogFormat.LengthOf(prefix);
        if (length < 0 || position + prefix.Length + length > _length) return null;
        var body = new byte[length];
        if (RandomAccess.Read(file, body, position + prefix.Length) < length || LogFormat.Read(prefix, body) is not { } entry) return null;
        return (prefix.Length + length, entry);
    }

    // What a process or the machine left behind when it ended has nothing behind it. Where an entry follows, the file was damaged later.
    private void RefuseDamage()
    {
        for (var position = Position + 1; position + LogFormat.PrefixLength < _length; position++)
        {
            if (ReadAt(position) is not null)
                throw new StateException($"'{path}' is damaged at byte {Position}, and was left as it is. Put a backup in its place, or move it away to begin anew.");
        }
    }
}
