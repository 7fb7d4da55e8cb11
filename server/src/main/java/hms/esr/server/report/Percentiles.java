package hms.esr.server.report;

/**
 * Quantiles of single values, merged over all replications; NaN when there are none.
 *
 * @param count how many values
 * @param p50 the median
 * @param p90 what nine of ten stay below
 * @param p99 what 99 of 100 stay below
 */
public record Percentiles(long count, double p50, double p90, double p99) {}
