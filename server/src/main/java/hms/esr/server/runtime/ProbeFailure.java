package hms.esr.server.runtime;

/**
 * Why a custom probe gave nothing. It costs the run nothing else.
 *
 * @param metric the probe's name
 * @param line of its source, from 1; 0 when no line is to blame
 * @param cause for a person: what happened and how to mend it
 */
public record ProbeFailure(String metric, int line, String cause) {}
