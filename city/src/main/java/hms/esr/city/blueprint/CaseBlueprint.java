package hms.esr.city.blueprint;

import java.util.List;

/**
 * A kind of case and the steps it goes through.
 *
 * @param service whose env its expressions read
 * @param fields numbers that a case carries, 0 at first
 * @param meanwhile what happens again and again while a case is open
 */
public record CaseBlueprint(
    String name,
    String service,
    String title,
    List<String> fields,
    List<Meanwhile> meanwhile,
    List<StepBlueprint> steps,
    Location at) {
  public CaseBlueprint {
    fields = List.copyOf(fields);
    meanwhile = List.copyOf(meanwhile);
    steps = List.copyOf(steps);
  }

  /**
   * Calls another case every so often.
   *
   * @param everyDays days between calls, drawn anew each time
   * @param caseName the case that is started for the same citizen
   */
  public record Meanwhile(Value everyDays, String caseName, Location at) {}
}
