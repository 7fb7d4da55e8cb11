package hms.esr.cloner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces credentials that stand in plain text outside a Secret. */
final class LiteralCredentialRule implements Rule {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:^|.*[._\\-\\[])(?:password|passwd|pwd|secret|token|api[_.-]?key|"
              + "(?:private|access|secret)[_.-]?key|credentials?)(?:\\]\\.value)?");
  private static final Pattern IN_URL =
      Pattern.compile("(?<=://)([^\\s/@:\"']*):([^\\s/@\"']+)(?=@)");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*-----|$)");

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
    } else if (text.contains("://") || text.contains("-----BEGIN")) {
      changed =
          IN_URL
              .matcher(changed)
              .replaceAll(m -> Matcher.quoteReplacement(m.group(1)) + ":" + generated);
      changed = PRIVATE_KEY.matcher(changed).replaceAll(generated);
    }
    if (!changed.equals(text)) {
      edit.resolved(
          path,
          "a credential in plain text",
          "a generated one instead; in production it belongs into a Secret");
    }
    return changed;
  }

  /** A number, a reference to another variable or an object's name is a setting, not a secret. */
  private static boolean isCredential(String text, CloneContext context) {
    return !text.isBlank()
        && !text.matches("-?[0-9.]+|true|false|\\$\\([^)]*\\)|/\\S*")
        && !context.objectNames().contains(text);
  }
}
