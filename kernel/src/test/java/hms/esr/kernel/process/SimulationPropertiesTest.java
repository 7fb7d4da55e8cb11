package hms.esr.kernel.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.staff.Shift;
import hms.esr.kernel.staff.ShiftPlan;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimulationPropertiesTest {
  private static final int DAYS = 12;

  @Provide
  Arbitrary<QueueModel> queues() {
    return Combinators.combine(
            Arbitraries.doubles().between(1, 400),
            Arbitraries.doubles().between(0.5, 60),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(Discipline.class),
            plans(),
            Arbitraries.doubles().between(1, 300).injectNull(0.5))
        .as(QueueModel::new);
  }

  private static Arbitrary<ShiftPlan> plans() {
    Arbitrary<Shift> shift =
        Combinators.combine(
                Arbitraries.integers().between(0, 127),
                Arbitraries.integers().between(0, 1439),
                Arbitraries.integers().between(1, 1440))
            .as((days, from, to) -> new Shift(days << 1, from, to));
    return Combinators.combine(
            shift.list().ofMinSize(0).ofMaxSize(3),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(0, 8 * 3_600_000L))
        .as(ShiftPlan::new);
  }

  @Property(tries = 150)
  void whatEntersEqualsWhatLeftPlusWhatIsInside(
      @ForAll("queues") QueueModel queue, @ForAll long seed) {
    Measurements measured = queue.run(seed, 0, 0, DAYS).measured();
    long arrived = measured.arrived(0, 0, DAYS);
    long left = measured.count(0, 0, DAYS) + measured.count(1, 0, DAYS);
    assertEquals(left, measured.ended(0, 0, DAYS));
    assertEquals(arrived, left + measured.open(0).level());
  }

  @Property(tries = 150)
  void whoIsInsideWaitsOrIsServed(@ForAll("queues") QueueModel queue, @ForAll long seed) {
    Simulation simulation = queue.run(seed, 0, 0, DAYS);
    var pool = simulation.pool(0);
    assertEquals(simulation.measured().open(0).level(), pool.waiting() + pool.atWork());
    assertTrue(pool.waiting() >= 0);
  }

  @Property(tries = 60)
  void aClosedPoolNeverServes(@ForAll("queues") QueueModel queue, @ForAll long seed) {
    QueueModel closed =
        new QueueModel(
            queue.arrivalsADay(),
            queue.serviceMinutes(),
            queue.heads(),
            queue.discipline(),
            new ShiftPlan(List.of(), true, 3_600_000),
            queue.patienceMinutes());
    Simulation simulation = closed.run(seed, 0, 0, DAYS);
    assertEquals(0, simulation.measured().count(0, 0, DAYS));
    for (int day = 0; day < DAYS; day++) {
      assertEquals(0, simulation.pool(0).busy().area(day));
    }
  }

  @Property(tries = 60)
  void neverMoreHeadsAtWorkThanPlannedAndInOvertime(
      @ForAll("queues") QueueModel queue, @ForAll long seed) {
    Simulation simulation = queue.run(seed, 0, 0, DAYS);
    int heads = queue.heads() * Math.max(1, queue.plan().shifts().size()) * 2;
    assertTrue(simulation.pool(0).atWork() <= heads);
  }

  @Property(tries = 20)
  void sameSeedSameBitsInAnyOrderOnAnyThreads(@ForAll("queues") QueueModel queue, @ForAll long seed)
      throws Exception {
    double[][] alone = new double[8][];
    for (int replication = 7; replication >= 0; replication--) {
      alone[replication] = bits(queue.run(seed, replication, 2, 5));
    }
    for (int threads : new int[] {1, 2, 8}) {
      try (var executor = Executors.newFixedThreadPool(threads)) {
        List<Future<double[]>> together =
            IntStream.range(0, 8)
                .mapToObj(r -> executor.submit(() -> bits(queue.run(seed, r, 2, 5))))
                .toList();
        for (int replication = 0; replication < 8; replication++) {
          assertArrayEquals(alone[replication], together.get(replication).get());
        }
      }
    }
  }

  private static double[] bits(Simulation simulation) {
    double[] bits = new double[7 * 4];
    for (int day = 0; day < 7; day++) {
      bits[day * 4] = simulation.pool(0).busy().area(day);
      bits[day * 4 + 1] = simulation.pool(0).queue().area(day);
      bits[day * 4 + 2] = simulation.pool(0).waits().sum(day);
      bits[day * 4 + 3] = simulation.measured().arrived(0, day, 1);
    }
    return bits;
  }

  @Property(tries = 20)
  void cancellationEndsTheRun(@ForAll("queues") QueueModel queue) {
    AtomicInteger asked = new AtomicInteger();
    Simulation simulation = new Simulation(queue.model(), new RandomSource(1, 0), 0, DAYS, null);
    assertThrows(
        CancellationException.class, () -> simulation.run(() -> asked.incrementAndGet() == 3));
    assertEquals(3, asked.get());
  }
}
