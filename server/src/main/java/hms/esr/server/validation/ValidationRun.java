package hms.esr.server.validation;

import hms.esr.city.validation.StudyResult;
import hms.esr.city.validation.Verdict;
import java.util.List;

/**
 * How far a validation is, and what it has found.
 *
 * @param status running or done
 * @param study the study at work; empty when done
 * @param replications how many of its replications have ended
 * @param of how many it has
 * @param verdict of all; undecided while it runs
 * @param studies those that have ended
 * @param faults why others could not be run, one line a finding
 */
public record ValidationRun(
    Status status,
    String study,
    int replications,
    int of,
    Verdict verdict,
    List<StudyResult> studies,
    List<String> faults) {

  /** Whether it goes on. */
  public enum Status {
    RUNNING,
    DONE
  }

  /** Copies. */
  public ValidationRun {
    studies = List.copyOf(studies);
    faults = List.copyOf(faults);
  }

  /** Whether it goes on. */
  public boolean isRunning() {
    return status == Status.RUNNING;
  }

  static ValidationRun running(
      String study, int replications, int of, List<StudyResult> studies, List<String> faults) {
    return new ValidationRun(
        Status.RUNNING, study, replications, of, Verdict.UNDECIDED, studies, faults);
  }

  static ValidationRun done(List<StudyResult> studies, List<String> faults) {
    Verdict verdict = faults.isEmpty() ? Verdict.PASS : Verdict.FAIL;
    for (StudyResult study : studies) {
      boolean worse = verdict == Verdict.PASS || study.verdict() == Verdict.FAIL;
      verdict = worse ? study.verdict() : verdict;
    }
    return new ValidationRun(Status.DONE, "", 0, 0, verdict, studies, faults);
  }
}
