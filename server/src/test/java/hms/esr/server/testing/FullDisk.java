package hms.esr.server.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2, {@code fulldisk:/path}, that has no space left when told so. */
public final class FullDisk extends FilePathWrapper {
  /** Whether writes fail. One switch for all files, as one disk has one state. */
  public static final AtomicBoolean FULL = new AtomicBoolean();

  /** Bytes that can still be written. */
  public static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

  /** Makes the file system known to H2. */
  public static void register() {
    FilePath.register(new FullDisk());
  }

  @Override
  public String getScheme() {
    return "fulldisk";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel channel;

    Channel(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      if (FULL.get() || ROOM.addAndGet(-bytes.remaining()) < 0) {
        throw new IOException("No space left on device");
      }
      return channel.write(bytes, position);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
      return channel.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      channel.force(metaData);
    }

    @Override
    public java.nio.channels.FileLock tryLock(long position, long size, boolean shared)
        throws IOException {
      return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      channel.close();
    }
  }
}
