package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.ShiftPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two hundred citizens, odd and even, and by which fifth of the list they are in. */
class GroupingTest {
  private static final int CITIZENS = 200;
  private static final int WARMUP = 2;
  private static final int DAYS = 3;

  private static final Grouping PARITY = grouping("parity", 2);
  private static final Grouping RESIDUE = grouping("residue", 5);

  @Test
  void groupsAddUpToTheWholeOverTheMeasuredDays() {
    Simulation simulation = run(List.of(PARITY, RESIDUE));
    Measurements measured = simulation.measured();
    var waits = simulation.pool(0).waits();
    double waited = 0;
    double noted = 0;
    long served = 0;
    for (int day = WARMUP; day < WARMUP + DAYS; day++) {
      waited += waits.sum(day);
      served += waits.count(day);
      noted += measured.tally(0).sum(day);
    }
    assertTrue(served > 100);
    for (int grouping = 0; grouping < 2; grouping++) {
      long counted = 0;
      long groupServed = 0;
      double groupWaited = 0;
      double groupNoted = 0;
      for (int group = 0; group < (grouping == 0 ? 2 : 5); group++) {
        counted += measured.groupCount(0, grouping, group);
        groupServed += measured.groupWaitCount(0, grouping, group);
        groupWaited += measured.groupWaitSum(0, grouping, group);
        groupNoted += measured.groupTallySum(0, grouping, group);
      }
      assertEquals(measured.count(0, WARMUP, DAYS), counted);
      assertEquals(served, groupServed);
      assertEquals(waited, groupWaited, waited * 1e-12);
      assertEquals(noted, groupNoted, noted * 1e-12);
    }
  }

  @Test
  void everyGroupHasItsOwnCitizensOnly() {
    Measurements measured = run(List.of(PARITY, RESIDUE)).measured();
    for (int group = 0; group < 5; group++) {
      // What is noted is the citizen's number modulo 5, so its mean is the group itself.
      assertEquals(
          group, measured.groupTallySum(0, 1, group) / measured.groupTallyCount(0, 1, group));
    }
  }

  @Test
  void countingByGroupChangesNoOtherFigure() {
    Simulation without = run(List.of());
    Simulation with = run(List.of(PARITY, RESIDUE));
    for (int day = 0; day < WARMUP + DAYS; day++) {
      assertEquals(without.pool(0).waits().sum(day), with.pool(0).waits().sum(day));
      assertEquals(without.pool(0).busy().area(day), with.pool(0).busy().area(day));
    }
  }

  @Test
  void withoutGroupingsThereIsNothingToAsk() {
    Measurements measured = run(List.of()).measured();
    assertThrows(IllegalStateException.class, () -> measured.groupCount(0, 0, 0));
  }

  @Test
  void aGroupThatThereIsNotIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Grouping("too few", 2, new byte[] {0, 2}));
    assertThrows(IllegalArgumentException.class, () -> new Grouping("too many", 257, new byte[0]));
    Measurements measured = run(List.of(PARITY)).measured();
    assertThrows(IndexOutOfBoundsException.class, () -> measured.groupCount(0, 0, 2));
  }

  @Test
  void aCitizenWithoutAGroupIsRefused() {
    Grouping few = new Grouping("few", 2, new byte[CITIZENS - 1]);
    assertThrows(IllegalArgumentException.class, () -> model(List.of(few)));
  }

  @Test
  void aByteTellsAllGroupsApart() {
    assertEquals(255, new Grouping("bytes", 256, new byte[] {(byte) 255}).of(0));
  }

  private static Grouping grouping(String name, int groups) {
    byte[] ofCitizen = new byte[CITIZENS];
    for (int citizen = 0; citizen < CITIZENS; citizen++) {
      ofCitizen[citizen] = (byte) (citizen % groups);
    }
    return new Grouping(name, groups, ofCitizen);
  }

  private static Simulation run(List<Grouping> groupings) {
    Simulation simulation =
        new Simulation(model(groupings), new RandomSource(11, 0), WARMUP, DAYS, null);
    simulation.run(() -> false);
    return simulation;
  }

  private static Model model(List<Grouping> groupings) {
    Program program =
        new Program(
            "visit",
            List.of(
                new Steps.Serve(0, (s, c, u) -> 20 * u, Expression.constant(0), null, 0, 1, 1),
                new Steps.Count(0, 2),
                new Steps.Observe(0, (s, c) -> s.citizen(c) % 5, 3),
                new Steps.End()),
            List.of());
    return new Model(
        QueueModel.DATES,
        CITIZENS,
        1,
        List.of(program),
        List.of(
            new Model.Pool(
                "clerks",
                Discipline.FIRST_COME,
                Expression.constant(2),
                Expression.constant(1),
                false)),
        List.of(new Source.Habit(0, 10, Expression.constant(1), Expression.constant(250), 0, 1440)),
        1,
        List.of(new Model.TallyKind("citizen", false)),
        List.of(),
        groupings,
        new Model.Policy(new double[0], List.of(ShiftPlan.always())),
        null);
  }
}
