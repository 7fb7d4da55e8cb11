package hms.esr.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The methods of each path, from the API document that the build made of the code. */
@ApplicationScoped
public class AllowedMethods {
  private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

  private static final List<String> METHODS = List.of("DELETE", "GET", "POST", "PUT");

  private final Map<String, String> byTemplate = new TreeMap<>();

  AllowedMethods(ObjectMapper json) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
      if (in == null) {
        throw new FileNotFoundException(DOCUMENT);
      }
      JsonNode paths = json.readTree(in).path("paths");
      paths.properties().forEach(path -> byTemplate.put(path.getKey(), methods(path.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException("the API document is missing from this build", e);
    }
  }

  /** As an Allow header names them; empty for a path that there is not. */
  String of(String path) {
    String allowed = byTemplate.get(path);
    if (allowed != null) {
      return allowed; // a path without parameters wins: /citizens/certificate over /citizens/{id}
    }
    return byTemplate.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), path))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static boolean matches(String template, String path) {
    String[] parts = template.split("/");
    String[] given = path.split("/");
    if (parts.length != given.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].startsWith("{") && !parts[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }

  private static String methods(JsonNode path) {
    TreeSet<String> names = new TreeSet<>();
    path.fieldNames().forEachRemaining(name -> names.add(name.toUpperCase(Locale.ROOT)));
    names.retainAll(METHODS);
    if (names.contains("GET")) {
      names.add("HEAD");
    }
    names.add("OPTIONS");
    return String.join(", ", names);
  }
}
