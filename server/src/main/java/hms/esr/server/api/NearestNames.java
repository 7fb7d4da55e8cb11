package hms.esr.server.api;

import hms.esr.city.blueprint.NearestName;
import java.util.Collection;
import java.util.List;

/** The end of a sentence about an unknown name. */
final class NearestNames {
  private NearestNames() {}

  /** Such as {@code "; did you mean 'days'? Known: box, days."}, or only the known ones. */
  static String hint(String given, Collection<String> known) {
    List<String> nearest = NearestName.of(given, known);
    String all = " Known here: " + String.join(", ", known) + ".";
    return nearest.isEmpty() ? "." + all : "; did you mean '" + nearest.getFirst() + "'?" + all;
  }
}
