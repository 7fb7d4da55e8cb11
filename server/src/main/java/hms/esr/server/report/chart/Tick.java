package hms.esr.server.report.chart;

/**
 * A labelled value of an axis.
 *
 * @param at the value
 * @param label for people
 */
public record Tick(double at, String label) {}
