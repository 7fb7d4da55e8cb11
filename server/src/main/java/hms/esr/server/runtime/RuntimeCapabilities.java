package hms.esr.server.runtime;

/**
 * What a runtime can do.
 *
 * @param jumps whether virtual time can jump from event to event, instead of being paced
 * @param images whether another container image changes what a service does
 * @param replicas whether the number of pods changes what a service does
 */
public record RuntimeCapabilities(boolean jumps, boolean images, boolean replicas) {}
