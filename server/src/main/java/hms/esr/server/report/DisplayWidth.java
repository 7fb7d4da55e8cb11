package hms.esr.server.report;

/** How many columns a text takes on a terminal: emoji are two wide, their modifiers none. */
final class DisplayWidth {
  private static final int EMOJI_PRESENTATION = 0xFE0F;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private DisplayWidth() {}

  static int of(String text) {
    int width = 0;
    int last = 0;
    boolean joined = false;
    for (int point : text.codePoints().toArray()) {
      if (point == EMOJI_PRESENTATION) {
        width += 2 - last;
        last = 2;
      } else if (point == ZERO_WIDTH_JOINER) {
        joined = true;
      } else if (joined) {
        joined = false;
      } else {
        last = ofPoint(point);
        width += last;
      }
    }
    return width;
  }

  /** Pads on the right to a width in columns. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  private static int ofPoint(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return Character.isEmojiPresentation(point)
        || (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFF00 && point <= 0xFF60);
  }
}
