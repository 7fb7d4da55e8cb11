package hms.esr.server.report.chart;

/** What a colour and line style stand for, everywhere the same. */
public enum Ink {
  /** The unchanged city: grey, dashed. */
  BASELINE("b"),
  /** The changed city: blue, solid. */
  SIMULATED("s"),
  /** A change for the better: green. */
  GOOD("g"),
  /** A change for the worse: red. */
  BAD("w"),
  /** Neither: the colour of text. */
  PLAIN("n");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The last letter of its classes in {@code chart.css}. */
  String code() {
    return code;
  }
}
