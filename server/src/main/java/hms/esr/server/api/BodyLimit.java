package hms.esr.server.api;

import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a request's body may be; a larger one is never read into memory. */
@ApplicationScoped
public class BodyLimit {
  private final int bytes;

  BodyLimit(@ConfigProperty(name = "esr.body-limit-bytes", defaultValue = "1048576") int bytes) {
    this.bytes = bytes;
  }

  /** In bytes. */
  public int bytes() {
    return bytes;
  }

  /**
   * A whole body.
   *
   * @throws Refused as soon as one byte too many arrives
   */
  byte[] read(InputStream body) throws IOException {
    byte[] read = body.readNBytes(bytes + 1);
    if (read.length > bytes) {
      throw refusal();
    }
    return read;
  }

  /** What a body over the limit is answered. */
  Refused refusal() {
    return new Refused(
        RefusalKind.TOO_LARGE,
        "body-too-large",
        String.format(
            Locale.ROOT,
            "The body is over the limit of %,d bytes. Send less, or raise the server's setting"
                + " esr.body-limit-bytes.",
            bytes));
  }
}
