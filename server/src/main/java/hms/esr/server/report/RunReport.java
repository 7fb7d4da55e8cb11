package hms.esr.server.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished run's report, whole in itself: it can be rendered when its sandbox is gone.
 *
 * @param head what was asked
 * @param fingerprint SHA-256 over the inputs and the bits of every result; equal for equal runs
 * @param warnings what a reader should know before trusting the numbers
 * @param probes one result a picked metric, in the order of picking: the unchanged city against the
 *     headline scenario (the first of several; the last point of a sweep; the answer of a search)
 * @param scenarios every changed city; the headline one is {@code headline}
 * @param headline index of the headline scenario
 * @param ranking by metric, where several scenarios were compared; else empty
 * @param sweep the response curve; null when none was asked for
 * @param goal the search; null when none was asked for
 * @param sensitivity which assumption the answer hangs on; null when not asked for
 * @param confidence the level of the differences' intervals and what they are corrected for, in a
 *     sentence
 * @param warmUp how the warm-up was set
 * @param precision whether the wanted precision was reached; null when none was asked for
 * @param nullProof the proof that no change gives no difference; null where it was not made
 * @param assumptions what the numbers rest on
 */
public record RunReport(
    ReportHead head,
    String fingerprint,
    List<String> warnings,
    List<ProbeResult> probes,
    List<ScenarioResult> scenarios,
    int headline,
    List<Ranking> ranking,
    @Nullable SweepResult sweep,
    @Nullable GoalResult goal,
    @Nullable SensitivityResult sensitivity,
    String confidence,
    WarmUp warmUp,
    @Nullable Precision precision,
    @Nullable NullProof nullProof,
    List<Assumption> assumptions) {
  public RunReport {
    warnings = List.copyOf(warnings);
    probes = List.copyOf(probes);
    scenarios = List.copyOf(scenarios);
    ranking = List.copyOf(ranking);
    assumptions = List.copyOf(assumptions);
  }
}
