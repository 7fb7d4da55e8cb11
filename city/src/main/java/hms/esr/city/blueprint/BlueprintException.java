package hms.esr.city.blueprint;

import java.util.List;
import java.util.stream.Collectors;

/** A city's files say something that cannot be; every finding is listed, one a line. */
public final class BlueprintException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /** At least one finding. */
  public BlueprintException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a blueprint exception needs a finding");
    }
    this.findings = List.copyOf(findings);
  }

  /** A single finding. */
  public BlueprintException(Location at, String message) {
    this(List.of(new Finding(at, message)));
  }

  /** In order of place. */
  public List<Finding> findings() {
    return findings;
  }
}
