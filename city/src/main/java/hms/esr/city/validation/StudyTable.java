package hms.esr.city.validation;

import java.util.ArrayList;
import java.util.List;

/** Results as aligned text for a terminal. */
public final class StudyTable {
  private static final List<String> HEADER =
      List.of("SETTING", "METRIC", "PUBLISHED", "SIMULATED", "INTERVAL", "WIDTH", "VERDICT");

  private StudyTable() {}

  /** A study's heading, its table, and the reasons of what is no pass. */
  public static String of(StudyResult study) {
    StringBuilder text = new StringBuilder();
    text.append(study.title()).append(" (").append(study.study()).append(")\n");
    text.append("  Source: ").append(study.source()).append('\n');
    text.append("  Figures: ")
        .append(study.anchors().size())
        .append("; each interval at ")
        .append(Numbers.text(100 * study.level()))
        .append(" %, so that all hold together at 95 %\n\n");
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    study.anchors().forEach(anchor -> rows.add(row(anchor)));
    align(rows, text);
    text.append('\n');
    for (AnchorResult anchor : study.anchors()) {
      if (anchor.verdict() != Verdict.PASS) {
        text.append("  ")
            .append(anchor.verdict().word())
            .append(": ")
            .append(anchor.scenario())
            .append(", ")
            .append(anchor.metric())
            .append(": ")
            .append(anchor.why())
            .append('\n');
      }
    }
    return text.append("  ").append(sum(study)).append("\n\n").toString();
  }

  private static String sum(StudyResult study) {
    StringBuilder sum = new StringBuilder();
    for (Verdict verdict : Verdict.values()) {
      long count = study.count(verdict);
      if (count > 0) {
        sum.append(sum.isEmpty() ? "" : ", ").append(count).append(' ').append(verdict.word());
      }
    }
    return sum.toString();
  }

  private static List<String> row(AnchorResult anchor) {
    return List.of(
        anchor.setting(),
        anchor.title() + (anchor.unit().isEmpty() ? "" : ", " + anchor.unit()),
        anchor.published(),
        Numbers.text(anchor.mean()),
        Numbers.text(anchor.low()) + " to " + Numbers.text(anchor.high()),
        Numbers.percent(anchor.precision()),
        anchor.verdict().word());
  }

  private static void align(List<List<String>> rows, StringBuilder text) {
    int[] width = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < width.length; column++) {
        width[column] = Math.max(width[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < width.length; column++) {
        String cell = row.get(column);
        line.append(cell).repeat(' ', width[column] - cell.length() + 2);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
