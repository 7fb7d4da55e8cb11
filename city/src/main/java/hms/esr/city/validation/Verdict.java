package hms.esr.city.validation;

/** What a run says of a published figure. */
public enum Verdict {
  /** The interval agrees with the figure, and is narrow enough that this means something. */
  PASS("pass"),

  /** The interval excludes the figure. */
  FAIL("fail"),

  /** The interval is too wide to tell: more replications or more days are needed. */
  UNDECIDED("undecided");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As reports say it. */
  public String word() {
    return word;
  }
}
