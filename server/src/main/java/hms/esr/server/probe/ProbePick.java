package hms.esr.server.probe;

/**
 * A metric that a sandbox's reports show.
 *
 * @param place position in the report, from 0
 * @param metric such as {@code permits.processed}
 */
public record ProbePick(String boxId, int place, String metric) {}
