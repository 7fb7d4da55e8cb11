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

  private static List<String> unmoved(ProbeResult probe) {
    List<String> labels = new ArrayList<>();
    for (GroupResult group : probe.groups()) {
      switch (group.verdict()) {
        case BETTER, WORSE, CHANGED -> {}
        case NOT_DISTINGUISHABLE, SAME, UNKNOWN -> labels.add(group.label());
      }
    }
    return labels;
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
    List<String> still = unmoved(probe);
    boolean mostAlike = moved.size() == 1 && still.size() < probe.groups().size() / 2;
    if (mostAlike) {
      String verdict = moved.keySet().iterator().next().word();
      return title
          + ": "
          + verdict
          + " for every group"
          + (still.isEmpty()
              ? "."
              : " but " + String.join(", ", still) + ", where no change can be told from chance.");
    }
    List<String> parts = new ArrayList<>();
    moved.forEach(
        (verdict, labels) -> parts.add(verdict.word() + " for " + String.join(", ", labels)));
    String rest = still.isEmpty() ? "" : "; for the others no change can be told";
    return title + ": " + String.join("; ", parts) + rest + ".";
  }
}
