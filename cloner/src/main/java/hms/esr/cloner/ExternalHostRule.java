package hms.esr.cloner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports settings that name a host outside the sandbox. It changes nothing. */
final class ExternalHostRule implements Rule {
  private static final Pattern URL =
      Pattern.compile("[a-z][a-z0-9+.-]*://(?:[^\\s/@\"']*@)?([A-Za-z0-9.-]+)");
  private static final Pattern HOST_SETTING =
      Pattern.compile("(?i).*host(?:name)?(?:\\]\\.value)?|.*\\.host(?:name)?");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)\\.?(?::[0-9]+)?");
  private static final Pattern INSIDE =
      Pattern.compile("[^.]*|.*\\.svc|.*\\.cluster\\.local|127\\..*|.*\\.localhost");

  @Override
  public Outcome apply(Manifest object, CloneContext context) {
    boolean settings =
        object.kind().equals("ConfigMap") || PodTemplate.of(object.tree()).isPresent();
    if (!settings) {
      return Outcome.unchanged(object);
    }
    Edit edit = new Edit(object);
    TextWalk.content(
        edit.tree(),
        (path, text) -> {
          Matcher url = URL.matcher(text);
          while (url.find()) {
            report(edit, path, url.group(1), context);
          }
          Matcher host = HOST.matcher(text);
          if (HOST_SETTING.matcher(path).matches() && host.matches()) {
            report(edit, path, host.group(1), context);
          }
          return text;
        });
    return edit.outcome();
  }

  private static void report(Edit edit, String path, String host, CloneContext context) {
    String namespace = context.target().namespace();
    boolean own = host.endsWith("." + namespace) || host.endsWith("." + namespace + ".test");
    if (!own && !INSIDE.matcher(host).matches()) {
      edit.open(
          path,
          "it names the host " + host + ", outside the sandbox",
          "Left as it is: nothing in a sandbox may reach it. Point the setting at a stub if the"
              + " service needs an answer.");
    }
  }
}
