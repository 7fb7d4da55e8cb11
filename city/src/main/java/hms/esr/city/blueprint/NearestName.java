package hms.esr.city.blueprint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known names nearest to a mistaken one. */
public final class NearestName {
  private static final int MOST = 3;

  private NearestName() {}

  /**
   * Up to three known names within an edit distance that a slip explains (a third of the length, at
   * least one), best first; ties keep the order of {@code known}.
   */
  public static List<String> of(String given, Collection<String> known) {
    String wanted = given.toLowerCase(Locale.ROOT);
    record Near(String name, int distance) {}
    return known.stream()
        .distinct()
        .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance <= allowed(wanted, near.name))
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** {@code " (did you mean x?)"}, or nothing when no name is near. */
  public static String hint(String given, Collection<String> known) {
    List<String> near = of(given, known);
    return near.isEmpty() ? "" : " (did you mean " + near.getFirst() + "?)";
  }

  private static int allowed(String wanted, String name) {
    return Math.max(1, Math.max(wanted.length(), name.length()) / 3);
  }

  /** Damerau-Levenshtein: insertions, deletions, replacements and swaps of neighbours. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
