package hms.esr.server.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gains and who loses, in sentences: also when nobody does. */
final class GroupWords {
  private GroupWords() {}

  static List<String> of(RunReport report) {
    List<String> words = new ArrayList<>();
    words.add(
        "The difference for each group of citizens. Intervals are widened for the number of groups"
            + " (Bonferroni), so that all of one picture hold together.");
    for (ProbeResult probe : report.probes()) {
      if (!probe.groups().isEmpty()) {
        words.add(sentence(probe));
      }
    }
    return words;
  }

  private static String sentence(ProbeResult probe) {
    Map<Verdict, List<String>> moved = new LinkedHashMap<>();
    for (GroupResult group : probe.groups()) {
      switch (group.verdict()) {
        case BETTER, WORSE, CHANGED ->
            moved.computeIfAbsent(group.verdict(), verdict -> new ArrayList<>()).add(group.label());
        case NOT_DISTINGUISHABLE, SAME, UNKNOWN -> {}
      }
    }
    String title = probe.definition().title();
    if (moved.isEmpty()) {
      return title + ": for no group can a change be told from chance.";
    }
    int all = moved.values().stream().mapToInt(List::size).sum();
    List<String> parts = new ArrayList<>();
    moved.forEach(
        (verdict, labels) ->
            parts.add(
                verdict.word()
                    + " for "
                    + (labels.size() == probe.groups().size()
                        ? "every group"
                        : String.join(", ", labels))));
    String rest = all == probe.groups().size() ? "" : "; for the others no change can be told";
    return title + ": " + String.join("; ", parts) + rest + ".";
  }
}
