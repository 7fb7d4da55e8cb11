package hms.esr.kernel.proof;

import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.random.RandomSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Independent replications of a model. */
record Replications(List<Measured> runs) {
  /** Runs them; the seed and the order of replications alone decide what comes out. */
  static Replications of(Model model, long seed, int replications, int warmupDays, int days) {
    return new Replications(
        IntStream.range(0, replications)
            .parallel()
            .mapToObj(
                replication -> {
                  RandomSource random = new RandomSource(seed, replication);
                  Simulation simulation = new Simulation(model, random, warmupDays, days, null);
                  simulation.run(() -> false);
                  return new Measured(simulation, warmupDays, days);
                })
            .toList());
  }

  /** What each replication measured. */
  double[] each(ToDoubleFunction<Measured> reading) {
    return runs.stream().mapToDouble(reading).toArray();
  }

  /** Checks a reading's interval against the truth. */
  void agree(String what, double truth, ToDoubleFunction<Measured> reading) {
    Agreement.check(what, truth, each(reading));
  }
}
