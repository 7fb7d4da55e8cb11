package hms.esr.server.report;

import java.util.ArrayList;
import java.util.List;

/** The report in one sentence. */
final class Answer {
  private Answer() {}

  static String of(RunReport report) {
    List<String> parts = new ArrayList<>();
    for (ProbeResult probe : report.probes()) {
      parts.add(part(probe));
    }
    return parts.isEmpty() ? "No metric was picked." : String.join("; ", parts) + ".";
  }

  private static String part(ProbeResult probe) {
    ProbeDefinition definition = probe.definition();
    String before = ChangeText.value(definition, probe.baseline().mean());
    String after = ChangeText.value(definition, probe.simulated().mean());
    String change = ChangeText.change(probe);
    String text =
        probe.difference().mean() == 0
            ? definition.title() + " stays at " + before
            : definition.title() + " goes from " + before + " to " + after + " (" + change + ")";
    Limit limit = probe.definition().limit();
    if (limit == null) {
      return text;
    }
    return switch (probe.risk()) {
      case NONE -> text;
      case WATCH -> text + ", to be watched (close to “" + limit.text() + "”)";
      case RISK -> text + ", a risk (" + limit.text() + ")";
    };
  }
}
