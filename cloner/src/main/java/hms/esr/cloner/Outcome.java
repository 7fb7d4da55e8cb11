package hms.esr.cloner;

import java.util.List;

/** What a rule made of an object. */
public sealed interface Outcome {

  /** The object goes on to the next rule, changed or not. */
  record Kept(Manifest object, List<SafetyFinding> findings) implements Outcome {
    public Kept {
      findings = List.copyOf(findings);
    }
  }

  /** The object is left out of the sandbox. */
  record Skipped(String reason) implements Outcome {}

  /** The object as it is. */
  static Outcome unchanged(Manifest object) {
    return new Kept(object, List.of());
  }
}
