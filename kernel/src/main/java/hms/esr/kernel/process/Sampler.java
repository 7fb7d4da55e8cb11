package hms.esr.kernel.process;

/** A value drawn for a case from one uniform number. A number that is certain ignores it. */
@FunctionalInterface
public interface Sampler {
  /** The value; u strictly between 0 and 1. */
  double sample(Simulation simulation, int slot, double u);
}
