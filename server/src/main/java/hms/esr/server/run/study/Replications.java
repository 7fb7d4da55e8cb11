package hms.esr.server.run.study;

/**
 * How many replications an arm gets.
 *
 * @param first at once, 1 or more
 * @param most when a precision is wanted or a search cannot decide, {@code first} or more
 * @param precision half an interval's width as a share of the mean, such as 0.05; 0: not asked for
 */
public record Replications(int first, int most, double precision) {}
