package hms.esr.server.report.chart;

/**
 * A value that is marked through the whole chart, such as a threshold.
 *
 * @param at the value
 * @param label written at it
 */
public record Rule(double at, String label) {}
