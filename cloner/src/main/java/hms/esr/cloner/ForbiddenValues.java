package hms.esr.cloner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything by which a value of production's Secrets would show, and where it came from. */
final class ForbiddenValues {
  /** Shorter values occur by chance. */
  private static final int MIN_LENGTH = 6;

  /** A credential inside a larger value, such as a connection URL, an env file or a JSON key. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?:password|passwd|pwd|secret|token|auth|key)\"?\\s*[:=]\\s*[\"']?([^\"'\\s,;&]{6,})"
              + "|://[^\\s/@:]*:([^\\s/@]{6,})@");

  /** A run of characters that nobody types: of a key, a hash, a token. */
  private static final Pattern RANDOM =
      Pattern.compile("(?=[A-Za-z+/_]*[0-9])(?=[0-9+/_]*[A-Za-z])[A-Za-z0-9+/_]{20,}");

  /** A text that must not get out, and the Secret and key it belongs to. */
  record Forbidden(String text, String secret, String key) {}

  private final List<Forbidden> all = new ArrayList<>();

  ForbiddenValues(ProductionManifests production) {
    for (Manifest object : production.objects()) {
      if (SecretValues.isSecret(object)) {
        Set<String> open = SecretValues.declaredPublic(object);
        SecretValues.of(object)
            .forEach(
                (key, value) -> {
                  if (!open.contains(key)) {
                    forms(value.strip())
                        .forEach(form -> all.add(new Forbidden(form, object.id(), key)));
                  }
                });
      }
    }
  }

  List<Forbidden> all() {
    return all;
  }

  /** A text for a message, with what must not get out blotted out. */
  String blotted(String text) {
    String safe = text;
    for (Forbidden each : all) {
      safe = safe.replace(each.text(), "(withheld)");
    }
    return safe;
  }

  private static Set<String> forms(String value) {
    Set<String> forms = new LinkedHashSet<>();
    add(forms, value);
    Matcher part = PART.matcher(value);
    while (part.find()) {
      add(forms, part.group(1) != null ? part.group(1) : part.group(2));
    }
    Matcher random = RANDOM.matcher(value);
    while (random.find()) {
      add(forms, random.group());
    }
    return forms;
  }

  private static void add(Set<String> forms, String value) {
    if (value.length() < MIN_LENGTH) {
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    // What follows the value changes the last character of its base64; the whole ones before stay.
    String base64 = Base64.getEncoder().encodeToString(bytes).substring(0, bytes.length * 8 / 6);
    forms.add(value);
    forms.add(base64);
    forms.add(base64.replace('+', '-').replace('/', '_'));
    forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
