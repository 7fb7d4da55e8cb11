package hms.esr.server.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;

/** Reads the body of a request as a JSON object, whatever its declared content type. */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonBodyReader implements MessageBodyReader<JsonFields> {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private final BodyLimit limit;

  JsonBodyReader(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonFields.class;
  }

  @Override
  public JsonFields readFrom(
      Class<JsonFields> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return parse(limit.read(body));
  }

  /**
   * The fields of a JSON object.
   *
   * @throws Refused naming line and column when it is no JSON object
   */
  static JsonFields parse(byte[] body) throws IOException {
    try {
      JsonNode node = body.length == 0 ? null : JSON.readTree(body);
      if (node instanceof ObjectNode object) {
        return new JsonFields(object, "", new ArrayList<>());
      }
    } catch (JsonProcessingException e) {
      throw malformed("The body is not JSON: " + what(e.getOriginalMessage()) + place(e) + ".");
    }
    throw malformed("The body must be a JSON object, such as { \"name\":\"permit-study\" }.");
  }

  private static Refused malformed(String detail) {
    return new Refused(RefusalKind.MALFORMED, "malformed-json", detail);
  }

  private static String place(JsonProcessingException e) {
    // A limit of the parser (depth, digits of a number) is reported without a place.
    JsonLocation location = e.getLocation();
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** The parser's message without what only its programmers understand. */
  private static String what(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.replaceAll(" \\((start marker at|of type) .*|: enable `.*", "").strip();
  }
}
