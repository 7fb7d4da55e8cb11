package hms.esr.city.validation;

import java.util.List;

/**
 * What the anchors of a city gave.
 *
 * @param study the name of the city's folder
 * @param title for people
 * @param about what the figures are of; may be empty
 * @param source where they are published
 * @param level the confidence of each interval, so that all hold together at 95 %
 * @param digest the city's digest
 * @param verdict pass when all figures are met, fail when one is not, else undecided
 * @param anchors in the order of the file
 */
public record StudyResult(
    String study,
    String title,
    String about,
    String source,
    double level,
    String digest,
    Verdict verdict,
    List<AnchorResult> anchors) {

  /** Copies. */
  public StudyResult {
    anchors = List.copyOf(anchors);
  }

  static Verdict overall(List<AnchorResult> anchors) {
    Verdict worst = Verdict.PASS;
    for (AnchorResult anchor : anchors) {
      if (anchor.verdict() == Verdict.FAIL) {
        return Verdict.FAIL;
      }
      if (anchor.verdict() == Verdict.UNDECIDED) {
        worst = Verdict.UNDECIDED;
      }
    }
    return worst;
  }

  /** How many figures have this verdict. */
  public long count(Verdict of) {
    return anchors.stream().filter(anchor -> anchor.verdict() == of).count();
  }
}
