package hms.esr.server.report;

import java.util.List;

/**
 * The points of a response curve; point i is scenario i of the report.
 *
 * @param parameter for people, such as {@code REVIEW_SLA_DAYS of permit-svc}
 * @param unit of the values; may be empty
 * @param values where the curve was computed, ascending
 * @param unchanged the parameter's value in the unchanged city; NaN where it is no number
 */
public record SweepResult(String parameter, String unit, List<Double> values, double unchanged) {
  public SweepResult {
    values = List.copyOf(values);
  }
}
