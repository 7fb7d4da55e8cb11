package hms.esr.server.run.study;

/**
 * How long arms warm up before they are measured.
 *
 * @param days when given; when detected, the days before detection (not used)
 * @param detected whether pilot replications find it
 */
public record WarmUpRule(int days, boolean detected) {}
