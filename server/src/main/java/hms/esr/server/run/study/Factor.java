package hms.esr.server.run.study;

/**
 * An uncertain parameter and how far it may be off.
 *
 * @param value as it is in the unchanged city
 * @param low the least that is plausible
 * @param high the most that is plausible
 * @param source why these bounds
 */
public record Factor(
    Parameter.Env parameter, double value, double low, double high, String source) {}
