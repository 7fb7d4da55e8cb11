package hms.esr.kernel.process;

import hms.esr.kernel.statistics.DailyLevel;

/**
 * The self-check of every simulation. In any system and on any path, the integral of how many are
 * inside equals the sum of the times that individuals are inside (J. D. C. Little, S. C. Graves,
 * "Little's Law", 2008, section 5.3: over a finite time, with those still inside counted up to the
 * end, it is an identity and not a limit). The level is booked by changes of plus and minus one;
 * this book adds each individual's own time from the columns of its case. Both are whole
 * milliseconds, so they must agree exactly.
 */
final class LittlesLaw {
  private final Model model;
  private final long[] inLineMs;
  private final long[] inServiceMs;
  private final long[] insideMs;

  LittlesLaw(Model model) {
    this.model = model;
    inLineMs = new long[model.pools().size()];
    inServiceMs = new long[model.pools().size()];
    insideMs = new long[model.programs().size()];
  }

  /** One has been in the line of a pool for so long. */
  void wasInLine(int pool, long ms) {
    inLineMs[pool] += ms;
  }

  /** One has been served by a head of a pool for so long. */
  void wasServed(int pool, long ms) {
    inServiceMs[pool] += ms;
  }

  /** A case of a kind has been inside for so long. */
  void wasInside(int program, long ms) {
    insideMs[program] += ms;
  }

  /** Compares, once those still inside have been added. */
  void check(Staffing staffing, Measurements measured) {
    for (int pool = 0; pool < inLineMs.length; pool++) {
      String name = model.pools().get(pool).name();
      var booked = staffing.pool(pool);
      compare("the line of pool '" + name + "'", booked.queue(), inLineMs[pool]);
      compare("the heads at work of pool '" + name + "'", booked.busy(), inServiceMs[pool]);
    }
    for (int program = 0; program < insideMs.length; program++) {
      String name = model.programs().get(program).name();
      compare("the open cases '" + name + "'", measured.open(program), insideMs[program]);
    }
  }

  private static void compare(String what, DailyLevel level, long individualsMs) {
    if (level.wholeArea() != individualsMs) {
      throw new LittlesLawException(what, level.wholeArea(), individualsMs);
    }
  }
}
