package hms.esr.cloner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets settings that name a public host of production's follow its Ingress into the sandbox. */
final class PublicHostRule implements Rule {
  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    boolean settings =
        object.kind().equals("ConfigMap") || PodTemplate.of(object.tree()).isPresent();
    if (!settings || context.publicHosts().isEmpty()) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    TextWalk.content(edit.tree(), (path, text) -> rewrite(path, text, context, edit));
    return edit.outcome();
  }

  private static String rewrite(String path, String text, CloneContext context, Edit edit) {
    String changed = text;
    for (String host : context.publicHosts()) {
      if (changed.contains(host)) {
        // An address of a mailbox at the host is not the host's web site.
        Matcher whole =
            Pattern.compile("(?<![\\w.@-])" + Pattern.quote(host) + "(?![\\w-])(?!\\.\\w)")
                .matcher(changed);
        changed = whole.replaceAll(Matcher.quoteReplacement(IngressRule.renamed(host, context)));
      }
    }
    if (!changed.equals(text)) {
      edit.resolved(path, "it names a public host of production", "the sandbox's host instead");
    }
    return changed;
  }
}
