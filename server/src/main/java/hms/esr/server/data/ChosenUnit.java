package hms.esr.server.data;

import hms.esr.server.runtime.ArmUnit;
import org.jspecify.annotations.Nullable;

/**
 * The replication that a choice came to.
 *
 * @param runtime the name of the runtime that simulates it
 * @param run the run it belongs to; null when the sandbox has none and the unchanged city is taken
 * @param arm as chosen
 * @param unit what to simulate, without metrics
 */
record ChosenUnit(String runtime, @Nullable String run, String arm, ArmUnit unit) {}
