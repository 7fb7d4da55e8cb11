package hms.esr.cloner;

import java.util.regex.Pattern;

/**
 * The sandbox a clone is made for.
 *
 * @param boxId the sandbox's id, usable as a label's value: up to 63 letters, digits, {@code -_.}
 * @param namespace the sandbox's own namespace, a DNS label of up to 63 characters
 * @param seed what the values of generated secrets are derived from
 */
public record CloneTarget(String boxId, String namespace, long seed) {
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public CloneTarget {
    if (!LABEL.matcher(boxId).matches()) {
      throw new IllegalArgumentException("box id '" + boxId + "' is no Kubernetes label value");
    }
    if (!DNS_LABEL.matcher(namespace).matches()) {
      throw new IllegalArgumentException("namespace '" + namespace + "' is no DNS label");
    }
  }
}
