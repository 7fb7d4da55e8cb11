package hms.esr.city.blueprint;

import java.util.Locale;

/** The words of the language that are constants of the code: {@code first-come}. */
final class Words {
  private Words() {}

  /** The constant that a word the schema allows stands for. */
  static <E extends Enum<E>> E of(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
