package hms.esr.server.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines that a worker writes, read as they come and never longer than a limit. */
final class WorkerLines {
  /** A worker's longest honest line is a query of 64 KiB with each character escaped. */
  private static final int LONGEST_BYTES = 1 << 20;

  private static final String END = "";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(16);

  private WorkerLines() {}

  static WorkerLines of(InputStream out) {
    WorkerLines lines = new WorkerLines();
    Thread.ofVirtual().name("esr-probe-lines").start(() -> lines.read(out));
    return lines;
  }

  private void read(InputStream out) {
    byte[] line = new byte[8192];
    int length = 0;
    try (out) {
      byte[] part = new byte[8192];
      for (int got = out.read(part); got >= 0; got = out.read(part)) {
        for (int i = 0; i < got; i++) {
          if (part[i] == '\n') {
            lines.put(new String(line, 0, length, StandardCharsets.UTF_8));
            length = 0;
          } else if (length == LONGEST_BYTES) {
            return;
          } else {
            line = length < line.length ? line : java.util.Arrays.copyOf(line, 2 * length);
            line[length++] = part[i];
          }
        }
      }
    } catch (IOException gone) {
      return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      boolean unused = lines.offer(END);
    }
  }

  /** The next line; null when none came in time, empty when the worker is gone. */
  @Nullable String next(Duration patience) throws InterruptedException {
    return lines.poll(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
  }
}
