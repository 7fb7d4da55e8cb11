package hms.esr.server.report.chart;

/** Roughly how wide a label is, to leave room for it. */
final class TextWidth {
  /** Mean advance of a sans-serif letter at the charts' 13 units of height. */
  private static final double LETTER = 7.1;

  private TextWidth() {}

  static double of(String text) {
    return LETTER * text.length();
  }

  /** The text, or as much of its start as fits, with an ellipsis. */
  static String fitting(String text, double width) {
    int letters = Math.max(1, (int) (width / LETTER));
    return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
  }
}
