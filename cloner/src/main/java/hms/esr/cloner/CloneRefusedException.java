package hms.esr.cloner;

import java.util.List;
import java.util.stream.Collectors;

/** A clone that would not be safe. The message names objects and fields, never a secret value. */
public final class CloneRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  private final transient List<SafetyFinding> findings;

  CloneRefusedException(List<SafetyFinding> findings) {
    super(message(findings));
    this.findings = List.copyOf(findings);
  }

  /** What stands against the clone; each says how to mend it. */
  public List<SafetyFinding> findings() {
    return findings;
  }

  private static String message(List<SafetyFinding> findings) {
    return findings.stream()
        .limit(SHOWN)
        .map(f -> f.object() + " " + f.field() + ": " + f.problem() + ". " + f.how())
        .collect(
            Collectors.joining(
                "; ",
                "not cloned, " + findings.size() + " problem(s): ",
                findings.size() > SHOWN ? "; and more" : ""));
  }
}
