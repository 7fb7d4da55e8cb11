package hms.esr.server.report;

/**
 * The run's own proof that differences come from the scenario alone: a scenario that changes
 * nothing was simulated beside the unchanged city.
 *
 * @param replications how many were compared
 * @param metrics how many metrics were compared, by the bits of each value and day
 */
public record NullProof(int replications, int metrics) {}
