package hms.esr.city.blueprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks files against a JSON Schema of the city's resources. Usable from many threads. */
final class SchemaCheck {
  private final SchemaMessages messages;
  private final JsonSchema schema;

  /** The schema of that name, {@code blueprint} or {@code city}. */
  SchemaCheck(String name) {
    JsonNode document = document("/hms/esr/city/" + name + ".schema.json");
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    messages = new SchemaMessages(document);
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document, config);
  }

  /** What the schema finds wrong, in order of place. */
  List<Finding> check(SourceFile file) {
    return schema.validate(file.root()).stream()
        .map(message -> messages.finding(file, message))
        .distinct()
        .sorted(Comparator.comparing(Finding::at).thenComparing(Finding::message))
        .toList();
  }

  private static JsonNode document(String resource) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      // JSON is YAML; an object mapper for this alone would double the time of a cold start.
      return YamlSource.read(resource, in.readAllBytes()).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
