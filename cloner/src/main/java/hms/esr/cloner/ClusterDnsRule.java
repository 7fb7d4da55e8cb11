package hms.esr.cloner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites names of production's services ({@code x.prod.svc.cluster.local}, {@code x.prod.svc},
 * {@code x.prod}) to the sandbox's namespace, only where they stand as a whole name.
 */
final class ClusterDnsRule implements Rule {
  private static final String START = "(?<![\\w.*-])";
  private static final String END = "(?![\\w-])(?!\\.\\w)";

  private static final Pattern QUALIFIED =
      Pattern.compile(
          START + "((?:[a-z0-9*-]*\\.)+)([a-z0-9-]+)(\\.svc(?:\\.cluster\\.local)?)" + END);
  private static final Pattern SHORT = Pattern.compile(START + "([a-z0-9-]+)\\.([a-z0-9-]+)" + END);

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    if (object.kind().equals("Secret")) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    TextWalk.content(edit.tree(), (path, text) -> rewrite(path, text, context, edit));
    return edit.outcome();
  }

  private static String rewrite(String path, String text, CloneContext context, Edit edit) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    String target = context.target().namespace();
    String qualified =
        QUALIFIED
            .matcher(text)
            .replaceAll(
                match -> {
                  String service = service(match.group(1));
                  if (!context.isCloned(service, match.group(2))) {
                    edit.open(
                        path,
                        "it calls " + match.group() + ", outside the sandbox",
                        "Add that service's manifests, or point the setting at a stub.");
                    return Matcher.quoteReplacement(match.group());
                  }
                  if (!service.isEmpty() && !context.serviceNames().contains(service)) {
                    edit.open(
                        path,
                        "no Service " + service + " is among the manifests",
                        "Add it, or point the setting at a stub.");
                  }
                  return match.group(1) + target + match.group(3);
                });
    return SHORT
        .matcher(qualified)
        .replaceAll(
            match ->
                context.serviceNames().contains(match.group(1))
                        && context.sourceNamespaces().contains(match.group(2))
                    ? match.group(1) + "." + target
                    : Matcher.quoteReplacement(match.group()));
  }

  /** The Service's name in a prefix such as {@code db-0.db.}; empty for a wildcard. */
  private static String service(String prefix) {
    String names = prefix.substring(0, prefix.length() - 1);
    String last = names.substring(names.lastIndexOf('.') + 1);
    return last.equals("*") ? "" : last;
  }
}
