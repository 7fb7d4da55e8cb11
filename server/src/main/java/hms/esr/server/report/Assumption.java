package hms.esr.server.report;

/**
 * A parameter of the model that the numbers rest on.
 *
 * @param name such as {@code PATIENCE_DAYS of permit-svc}
 * @param value as it is in the unchanged city
 * @param unit may be empty
 * @param about what it means
 * @param source where it comes from
 */
public record Assumption(String name, String value, String unit, String about, String source) {}
