package hms.esr.server.runtime;

import java.util.List;

/**
 * A way to divide the citizens, to see who gains and who loses.
 *
 * @param name such as {@code district}
 * @param title for people
 * @param labels the groups' names, in their order
 */
public record Grouping(String name, String title, List<String> labels) {
  public Grouping {
    labels = List.copyOf(labels);
  }
}
