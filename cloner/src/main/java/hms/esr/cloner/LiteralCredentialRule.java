package hms.esr.cloner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces credentials that stand in plain text outside a Secret. */
final class LiteralCredentialRule implements Rule {
  private static final String WORDS =
      "(?:password|passwd|pwd|secret|token|api[_.-]?key|(?:private|access|secret)[_.-]?key"
          + "|credentials?)";

  /** A variable or a ConfigMap key that is named like a credential. */
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:^|.*[._\\-\\[])" + WORDS + "(?:\\]\\.value)?");

  /** {@code db.password=…} in a file's text, {@code --db-password=…} in an argument. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?im)((?:^|--|[?&])[ \\t]*(?:[\\w.-]*[._-])?"
              + WORDS
              + "[ \\t]*[=:][ \\t]*[\"']?)([^\\s\"'&]+)(?=[\"']?[ \\t]*$|&)");

  private static final Pattern IN_URL = Pattern.compile("(://[^\\s/@:\"']*:)([^\\s/@\"']+)(?=@)");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("()(-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*-----)?)");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    boolean plain = object.kind().equals("ConfigMap") || PodTemplate.of(object.tree()).isPresent();
    if (!plain) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    TextWalk.content(edit.tree(), (path, text) -> replace(object, path, text, context, edit));
    return edit.outcome();
  }

  private static String replace(
      Manifest object, String path, String text, CloneContext context, Edit edit) {
    String generated = GeneratedSecret.of(context.target().seed(), object.id(), path);
    boolean setting = path.startsWith("data.") || path.endsWith("].value");
    String changed = text;
    if (setting && NAME.matcher(path).matches() && isCredential(text, context)) {
      changed = generated;
    } else {
      for (Pattern pattern : new Pattern[] {IN_URL, ASSIGNED, PRIVATE_KEY}) {
        changed = replaceAll(pattern, changed, generated, context);
      }
    }
    if (!changed.equals(text)) {
      edit.resolved(
          path,
          "a credential in plain text",
          "a generated one instead; in production it belongs into a Secret");
    }
    return changed;
  }

  private static String replaceAll(
      Pattern pattern, String text, String generated, CloneContext context) {
    return pattern
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    isCredential(match.group(2), context)
                        ? match.group(1) + generated
                        : match.group()));
  }

  /** A number, a reference to a variable or file, or an object's name is a setting, no secret. */
  private static boolean isCredential(String text, CloneContext context) {
    return !text.isBlank()
        && !text.matches("-?[0-9.]+|true|false|\\$[({].*|\\{\\{.*|/\\S*")
        && !context.objectNames().contains(text);
  }
}
