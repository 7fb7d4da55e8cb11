package hms.esr.city.blueprint;

/**
 * A moving mean of a tally that everybody in the city can see.
 *
 * @param service whose env {@code initial} reads
 * @param of the tally, as {@code case.tally}
 * @param last how many values the mean spans
 * @param initial the signal before any value
 */
public record SignalBlueprint(
    String name, String service, String of, int last, Expr initial, Location at) {}
