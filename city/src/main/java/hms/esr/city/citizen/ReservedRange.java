package hms.esr.city.citizen;

/** A range of values in which nobody real lives, and the test whether a value is in it. */
public enum ReservedRange {
  /** 555-0100 to 555-0199 under an area code that the numbering plan gives to no place. */
  PHONE("phone", "ddd-555-01dd, area code 0xx, 1xx, N9X, 37X or 96X; optional extension \" xN\"") {
    @Override
    public boolean holds(String value) {
      return phoneSlot(value) >= 0;
    }
  },
  /** The domain that RFC 2606 sets aside for examples. */
  MAIL("mail", "a-z, 0-9, dot and hyphen, then @example.org") {
    @Override
    public boolean holds(String value) {
      int at = value.indexOf('@');
      if (at < 1 || !value.substring(at).equals("@example.org")) {
        return false;
      }
      for (int k = 0; k < at; k++) {
        char c = value.charAt(k);
        boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (!plain) {
          return false;
        }
      }
      return true;
    }
  },
  /** No ZIP code begins with 000. */
  POSTAL_CODE("postalCode", "00001 to 00099") {
    @Override
    public boolean holds(String value) {
      return value.length() == 5
          && value.startsWith("000")
          && digits(value, 3, 5)
          && !value.equals("00000");
    }
  },
  /** Anything that cannot be read as a social security number, in any text of a record. */
  NO_SSN("every text", "no ddd-dd-dddd, with hyphens, blanks or nothing between; no nine digits") {
    @Override
    public boolean holds(String value) {
      return !containsSsnShape(value);
    }
  };

  private static final int LONGEST_EXTENSION = 4;

  private final String field;
  private final String text;

  ReservedRange(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /** The field of a record that must lie in this range. */
  public String field() {
    return field;
  }

  /** The range in words. */
  public String text() {
    return text;
  }

  /** Whether the value lies in this range. */
  public abstract boolean holds(String value);

  /** A number of its own for each phone, 0 to 999,999,999, or -1 for one outside the range. */
  static int phoneSlot(String value) {
    if (value.length() < 12
        || !digits(value, 0, 3)
        || !value.startsWith("-555-01", 3)
        || !digits(value, 10, 12)
        || !neverAnAreaCode(number(value, 0, 3))) {
      return -1;
    }
    int extension = 0;
    if (value.length() > 12) {
      int from = 14;
      int length = value.length() - from;
      if (!value.startsWith(" x", 12)
          || length < 1
          || length > LONGEST_EXTENSION
          || !digits(value, from, value.length())
          || value.charAt(from) == '0') {
        return -1;
      }
      extension = number(value, from, value.length());
    }
    return extension * 100_000 + number(value, 0, 3) * 100 + number(value, 10, 12);
  }

  /** 0xx and 1xx cannot be dialled; N9X is for expansion of the plan; 37X and 96X are set aside. */
  static boolean neverAnAreaCode(int code) {
    int first = code / 100;
    int firstTwo = code / 10;
    return first <= 1 || firstTwo % 10 == 9 || firstTwo == 37 || firstTwo == 96;
  }

  static boolean containsSsnShape(String value) {
    int length = value.length();
    int run = 0;
    for (int k = 0; k < length; k++) {
      run = digit(value.charAt(k)) ? run + 1 : 0;
      if (run >= 9) {
        return true;
      }
      if (run >= 3 && separated(value, k + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether after three digits there follow two and four, each after one separator or none. */
  private static boolean separated(String value, int from) {
    int middle = skipSeparator(value, from);
    if (middle + 2 > value.length() || !digits(value, middle, middle + 2)) {
      return false;
    }
    int last = skipSeparator(value, middle + 2);
    return last + 4 <= value.length() && digits(value, last, last + 4);
  }

  private static int skipSeparator(String value, int at) {
    if (at < value.length()) {
      char c = value.charAt(at);
      return c == '-' || c == ' ' || c == '.' ? at + 1 : at;
    }
    return at;
  }

  private static boolean digits(String value, int from, int to) {
    for (int k = from; k < to; k++) {
      if (!digit(value.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String value, int from, int to) {
    int number = 0;
    for (int k = from; k < to; k++) {
      number = number * 10 + (value.charAt(k) - '0');
    }
    return number;
  }
}
