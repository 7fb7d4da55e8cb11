package hms.esr.python;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of JSON from and to the process that started this one. */
final class Wire {
  private static final ObjectMapper JSON = mapper();

  private final BufferedReader in;
  private final OutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  private static ObjectMapper mapper() {
    ObjectMapper json = JsonMapper.builder().build();
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(64 * 1024 * 1024).build());
    return json;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** The next line; null when the other side is gone. */
  @Nullable JsonNode read() throws IOException {
    String line = in.readLine();
    return line == null ? null : JSON.readTree(line);
  }

  void write(JsonNode message) throws IOException {
    byte[] line = (JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(line);
    out.flush();
  }
}
