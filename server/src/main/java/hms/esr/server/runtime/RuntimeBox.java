package hms.esr.server.runtime;

/**
 * The sandbox that a unit belongs to, as far as a runtime needs it.
 *
 * @param boxId such as {@code SBX-914a}
 * @param source the city it clones
 * @param population synthetic citizens
 * @param seed of the citizens
 */
public record RuntimeBox(String boxId, String source, int population, long seed) {}
