package hms.esr.city.blueprint;

/**
 * Where the true value of a parameter may lie, if its default is not known to be right.
 *
 * @param low lowest plausible value, in the parameter's unit and range
 * @param high highest plausible value, above {@code low}; the default lies between them
 * @param source where the range comes from
 */
public record Uncertainty(double low, double high, String source) {}
