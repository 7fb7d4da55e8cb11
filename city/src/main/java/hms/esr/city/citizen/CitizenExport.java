package hms.esr.city.citizen;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a register to a stream, one citizen after the other; memory use does not grow with the
 * population. The stream is flushed and left open.
 */
public final class CitizenExport {
  private CitizenExport() {}

  /** One JSON object a line, members in the order of {@link Citizen}; every line ends with LF. */
  public static void ndjson(CitizenRegister register, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      for (int i = 0; i < register.size(); i++) {
        CitizenJson.write(json, register.citizen(i));
      }
    }
    out.flush();
  }

  /**
   * RFC 4180: a header, a row a citizen, comma and CRLF; a value with a comma, quote or line end is
   * quoted. A habit has the columns {@code habits.SERVICE.rates}, {@code .channel}, {@code
   * .patience}.
   */
  public static void csv(CitizenRegister register, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    CitizenCsv.header(writer, register.services());
    for (int i = 0; i < register.size(); i++) {
      CitizenCsv.row(writer, register.citizen(i));
    }
    writer.flush();
  }

  /** A generator that leaves the stream open and does not flush it at each record. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return new JsonFactory()
        .createGenerator(out, JsonEncoding.UTF8)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
        .setRootValueSeparator(null);
  }
}
