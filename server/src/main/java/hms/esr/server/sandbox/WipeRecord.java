package hms.esr.server.sandbox;

import java.util.Map;

/**
 * What the wiping of a sandbox did.
 *
 * @param wiped how many of each kind are gone
 * @param tookMillis wall time, in milliseconds
 */
public record WipeRecord(String boxId, Map<String, Long> wiped, long tookMillis) {}
