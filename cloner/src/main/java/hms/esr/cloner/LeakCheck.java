package hms.esr.cloner;

import hms.esr.cloner.ForbiddenValues.Forbidden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Looks for production's secret values in what is about to leave. It is the last line of defence:
 * it knows nothing of the rules.
 */
final class LeakCheck {
  private final ForbiddenValues forbidden;

  LeakCheck(ProductionManifests production) {
    this.forbidden = new ForbiddenValues(production);
  }

  /** Fails when a value is found; the message names places only. */
  void verify(List<Manifest> objects, List<SafetyFinding> findings) {
    List<SafetyFinding> leaks = new ArrayList<>();
    for (Manifest object : objects) {
      String whole = object.tree() + texts(object);
      for (Forbidden each : forbidden.all()) {
        if (whole.contains(each.text())) {
          leaks.add(leak(object.id(), field(object, each.text()), each));
        }
      }
    }
    for (SafetyFinding finding : findings) {
      String whole =
          String.join("\0", finding.object(), finding.field(), finding.problem(), finding.how());
      for (Forbidden each : forbidden.all()) {
        if (whole.contains(each.text())) {
          leaks.add(leak(finding.object(), finding.field(), each));
        }
      }
    }
    if (!leaks.isEmpty()) {
      throw new CloneRefusedException(leaks.stream().distinct().toList());
    }
  }

  private SafetyFinding leak(String object, String field, Forbidden found) {
    String secret = forbidden.blotted(found.secret());
    String key = forbidden.blotted(found.key());
    return new SafetyFinding(
        forbidden.blotted(object),
        forbidden.blotted(field),
        "it holds the value of key " + key + " of production's " + secret,
        false,
        "In production, refer to the Secret instead of repeating its value; if the value is no"
            + " secret, annotate "
            + secret
            + " with "
            + Marks.NOT_SECRET
            + ": "
            + key);
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
    object.at("/binaryData").forEach(value -> all.append('\0').append(decoded(value.asText())));
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
    return at.isEmpty() ? "" : at.getFirst();
  }
}
