package hms.esr.city.engine;

/**
 * What one replication measured, by the metric's index in the city.
 *
 * @param values each metric over the measured days, in the metric's unit; NaN: nothing to measure
 * @param daily each metric on each measured day; NaN: nothing to measure on that day
 */
public record ReplicationResult(double[] values, double[][] daily) {}
