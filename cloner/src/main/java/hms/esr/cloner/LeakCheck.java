package hms.esr.cloner;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Looks for production's secret values in what is about to leave. It is the last line of defence:
 * it knows nothing of the rules.
 */
final class LeakCheck {
  /** Shorter values occur by chance. */
  private static final int MIN_LENGTH = 6;

  private record Forbidden(String text, String secret, String key) {}

  private final List<Forbidden> forbidden = new ArrayList<>();

  LeakCheck(ProductionManifests production) {
    for (Manifest object : production.objects()) {
      if (SecretValues.isSecret(object)) {
        Set<String> open = SecretValues.declaredPublic(object);
        SecretValues.of(object)
            .forEach(
                (key, value) -> {
                  if (!open.contains(key)) {
                    forbid(value.strip(), object.id(), key);
                  }
                });
      }
    }
  }

  private void forbid(String value, String secret, String key) {
    if (value.length() < MIN_LENGTH) {
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    // What follows the value changes the last character of its base64; the whole ones before stay.
    String stable = base64.substring(0, bytes.length * 8 / 6);
    Set<String> forms = new java.util.LinkedHashSet<>();
    forms.add(value);
    forms.add(stable);
    forms.add(stable.replace('+', '-').replace('/', '_'));
    forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
    forms.forEach(form -> forbidden.add(new Forbidden(form, secret, key)));
    if (value.indexOf('\n') >= 0) {
      value
          .lines()
          .map(String::strip)
          .filter(LeakCheck::isTelling)
          .forEach(line -> forbidden.add(new Forbidden(line, secret, key)));
    }
  }

  /** A line of a longer value that cannot be there by chance: no header, no short setting. */
  private static boolean isTelling(String line) {
    return line.length() >= 20 && !line.startsWith("-----");
  }

  /** Fails when a value is found; the message names places only. */
  void verify(List<Manifest> objects, List<SafetyFinding> findings) {
    List<SafetyFinding> leaks = new ArrayList<>();
    for (Manifest object : objects) {
      String whole = object.tree().toString() + texts(object);
      for (Forbidden each : forbidden) {
        if (whole.contains(each.text())) {
          leaks.add(leak(object.id(), field(object, each.text()), each));
        }
      }
    }
    for (SafetyFinding finding : findings) {
      for (Forbidden each : forbidden) {
        if (finding.toString().contains(each.text())) {
          leaks.add(leak("a finding about an object", "", each));
        }
      }
    }
    if (!leaks.isEmpty()) {
      throw new CloneRefusedException(leaks.stream().distinct().toList());
    }
  }

  private static SafetyFinding leak(String object, String field, Forbidden found) {
    return new SafetyFinding(
        object,
        field,
        "it holds the value of key " + found.key() + " of production's " + found.secret(),
        false,
        "In production, refer to the Secret instead of repeating its value; if the value is no"
            + " secret, annotate "
            + found.secret()
            + " with "
            + Marks.NOT_SECRET
            + ": "
            + found.key());
  }

  /** The object's texts unescaped, with base64 of binaryData decoded. */
  private static String texts(Manifest object) {
    StringBuilder all = new StringBuilder();
    TextWalk.all(
        object.copy(),
        (path, text) -> {
          all.append('\0').append(text);
          return text;
        });
    object
        .at("/binaryData")
        .forEach(
            value -> {
              all.append('\0').append(decoded(value.asText()));
            });
    return all.toString();
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not base64 after all: its text was looked at already.
      return "";
    }
  }

  private static String field(Manifest object, String text) {
    List<String> at = new ArrayList<>();
    TextWalk.all(
        object.copy(),
        (path, value) -> {
          if (value.contains(text)) {
            at.add(path);
          }
          return value;
        });
    // A path may itself hold the value, when production used it as a key.
    return at.stream().filter(path -> !path.contains(text)).findFirst().orElse("");
  }
}
