package hms.esr.kernel.process;

import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.Dates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a simulation runs on; immutable, shared by replications and threads.
 *
 * @param dates dates and holidays
 * @param entities how many citizens there are, at least 1
 * @param fields numbers that a case carries
 * @param programs kinds of cases, by index
 * @param pools staff pools, by index
 * @param sources where cases come from
 * @param counters number of counters
 * @param tallies which tallies there are, and whether their quantiles are wanted
 * @param signals moving means of tallies
 * @param groupings by which groups of citizens the measured days are counted; may be none
 * @param policy the policy in force
 * @param fromFirstMeasuredDay the policy that takes over on the first measured day; null: none does
 */
public record Model(
    Dates dates,
    int entities,
    int fields,
    List<Program> programs,
    List<Pool> pools,
    List<Source> sources,
    int counters,
    List<TallyKind> tallies,
    List<Signal> signals,
    List<Grouping> groupings,
    Policy policy,
    @Nullable Policy fromFirstMeasuredDay) {

  /**
   * Checks that every citizen is in a group.
   *
   * @throws IllegalArgumentException when a grouping leaves some out
   */
  public Model {
    for (Grouping grouping : groupings) {
      if (grouping.ofCitizen().length < entities) {
        throw new IllegalArgumentException(
            "Grouping '"
                + grouping.name()
                + "' has groups for "
                + grouping.ofCitizen().length
                + " citizens of "
                + entities
                + ".");
      }
    }
  }

  /**
   * A staff pool.
   *
   * @param name its name, for messages
   * @param headcount heads of a shift, read when the shift starts
   * @param productivity work done per hour of a head, 1 as planned, above 0; read when service
   *     starts: service takes the drawn minutes divided by it
   * @param withWaitQuantiles whether quantiles of its waits are wanted
   */
  public record Pool(
      String name,
      Discipline discipline,
      Expression headcount,
      Expression productivity,
      boolean withWaitQuantiles) {}

  /** A tally, and whether its quantiles are wanted. */
  public record TallyKind(String name, boolean withQuantiles) {}

  /**
   * A moving mean that expressions can read.
   *
   * @param tally of which tally
   * @param values over how many of its values
   * @param initial what it shows before any
   */
  public record Signal(int tally, int values, Expression initial) {}

  /**
   * A policy in force.
   *
   * @param parameters what expressions read as parameters
   * @param plans each pool's shifts
   */
  public record Policy(double[] parameters, List<ShiftPlan> plans) {}
}
