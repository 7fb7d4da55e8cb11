package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The values a production Secret holds, decoded. They leave this package in no form. */
final class SecretValues {
  private SecretValues() {}

  static boolean isSecret(Manifest object) {
    return object.kind().equals("Secret") && object.group().isEmpty();
  }

  /** Refuses a Secret whose {@code data} is not base64, without quoting it. */
  static void check(Manifest object, String file, int line) throws ManifestException {
    if (!isSecret(object)) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : object.at("/data").properties()) {
      try {
        decode(entry.getValue().asText());
      } catch (IllegalArgumentException e) {
        throw new ManifestException(
            file,
            line,
            object.id() + ": data." + entry.getKey() + " is not base64",
            "Encode it, or write it in plain text under stringData.");
      }
    }
  }

  /** Key to value; bytes are mapped one to one to characters when they are no UTF-8 text. */
  static Map<String, String> of(Manifest secret) {
    Map<String, String> values = new TreeMap<>();
    secret
        .at("/data")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), decode(entry.getValue().asText())));
    secret
        .at("/stringData")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return values;
  }

  /** The keys that production declares to be no secret. */
  static Set<String> declaredPublic(Manifest secret) {
    String keys = secret.at("/metadata/annotations").path(Marks.NOT_SECRET).asText();
    return Set.of(keys.isBlank() ? new String[0] : distinct(keys));
  }

  private static String[] distinct(String keys) {
    return java.util.Arrays.stream(keys.split(",", -1))
        .map(String::strip)
        .distinct()
        .toArray(String[]::new);
  }

  private static String decode(String base64) {
    byte[] bytes = Base64.getMimeDecoder().decode(strict(base64));
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The lenient decoder skips what it does not know; only line breaks may be skipped here. */
  private static String strict(String base64) {
    for (int i = 0; i < base64.length(); i++) {
      char c = base64.charAt(i);
      boolean known =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || "+/=\r\n \t".indexOf(c) >= 0;
      if (!known) {
        throw new IllegalArgumentException("not base64");
      }
    }
    return base64;
  }
}
