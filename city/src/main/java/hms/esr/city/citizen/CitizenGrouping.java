package hms.esr.city.citizen;

import hms.esr.kernel.process.Grouping;
import java.util.List;

/**
 * A way to divide the citizens, to see who gains and who loses.
 *
 * @param title for people
 * @param labels the groups' names for people, by the group's number
 * @param members which citizen is in which group
 */
public record CitizenGrouping(String title, List<String> labels, Grouping members) {
  /**
   * Checks that every group has a label.
   *
   * @throws IllegalArgumentException when there are more or fewer labels than groups
   */
  public CitizenGrouping {
    labels = List.copyOf(labels);
    if (labels.size() != members.groups()) {
      throw new IllegalArgumentException(
          "%s: %d labels for %d groups".formatted(title, labels.size(), members.groups()));
    }
  }

  /** Its name, as in {@code district}. */
  public String name() {
    return members.name();
  }
}
