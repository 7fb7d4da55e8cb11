package hms.esr.kernel.process;

/** One compiled step of a program. Steps are shared by all threads and hold no state. */
public interface Step {
  /** The case waits; an event will go on with it. */
  int WAITS = -1;

  /** The case has ended. */
  int ENDED = -2;

  /**
   * Does the step for the case in this slot.
   *
   * @return the index of the next step, {@link #WAITS} or {@link #ENDED}
   */
  int run(Simulation simulation, int slot);
}
