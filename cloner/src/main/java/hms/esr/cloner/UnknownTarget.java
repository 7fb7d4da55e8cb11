package hms.esr.cloner;

import java.util.Collection;
import java.util.List;

/** A change that names something the cloned city does not have. */
public final class UnknownTarget extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  private final String kind;
  private final String name;
  private final transient List<String> candidates;

  UnknownTarget(String kind, String name, Collection<String> known) {
    this(kind, name, NearestNames.of(name, known));
  }

  private UnknownTarget(String kind, String name, List<String> nearest) {
    super(
        "no "
            + kind
            + " '"
            + name
            + "'"
            + (nearest.isEmpty()
                ? "; there is none"
                : "; nearest: " + String.join(", ", nearest.stream().limit(SHOWN).toList())));
    this.kind = kind;
    this.name = name;
    this.candidates = nearest;
  }

  /** What was looked for: {@code service}, {@code env}, {@code config} or {@code config key}. */
  public String kind() {
    return kind;
  }

  /** The name that is not there. */
  public String name() {
    return name;
  }

  /** All names that are there, the nearest first. */
  public List<String> candidates() {
    return candidates;
  }
}
