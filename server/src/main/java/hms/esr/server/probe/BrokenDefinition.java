package hms.esr.server.probe;

/**
 * A file of the probes' folder that defines nothing, as it is wrong.
 *
 * @param metric what it seems to define; its name when nothing
 * @param kind {@code sql} or {@code python}
 * @param definedIn file and line
 * @param problem what is wrong and how to mend it
 */
record BrokenDefinition(String metric, String kind, String definedIn, String problem) {}
