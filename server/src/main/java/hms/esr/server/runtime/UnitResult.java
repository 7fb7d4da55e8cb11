package hms.esr.server.runtime;

/**
 * What a unit observed.
 *
 * @param values by the unit's metrics, over the measured days; NaN where nothing was observed
 * @param daily by the unit's metrics and measured day; NaN where nothing was observed
 * @param digest SHA-256 over the bits of everything observed, also of metrics not asked for
 */
public record UnitResult(double[] values, double[][] daily, String digest) {}
