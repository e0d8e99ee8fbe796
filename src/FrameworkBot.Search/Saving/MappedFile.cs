using System.Buffers;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace FrameworkBot.Search.Saving;

/// <summary>
/// A file that is read where the system maps it. It stays mapped as long as something reads it, and others may replace it
/// meanwhile.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public MappedFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = stream.Length;
        try
        {
            _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>How long the file is.</summary>
    public long Length { get; }

    /// <summary>Some bytes of the file.</summary>
    public ReadOnlyMemory<byte> Slice(long start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Length);
        return new Window(this, _start + start, length).Memory;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        SafeMemoryMappedViewHandle handle = _view.SafeMemoryMappedViewHandle;
        handle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    // Holds the file, so that nobody unmaps it under a reader.
    private sealed class Window(MappedFile file, byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin() => GC.KeepAlive(file);

        protected override void Dispose(bool disposing) { }
    }
}
