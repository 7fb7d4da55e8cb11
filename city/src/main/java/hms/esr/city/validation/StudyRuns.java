package hms.esr.city.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs the replications of all scenarios over a few threads. */
final class StudyRuns {
  private StudyRuns() {}

  /**
   * One replication of one scenario.
   *
   * @param work gives each metric over the measured days
   */
  record Unit(int scenario, int replication, Supplier<double[]> work) {}

  /** Hears of each unit that has ended. */
  interface Ended {
    void unit(int done, int all);
  }

  /** The metrics of each scenario and replication; units come ordered by both. */
  static double[][][] run(List<Unit> units, int threads, Ended ended) {
    AtomicInteger done = new AtomicInteger();
    Object lock = new Object();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<double[]>> futures = new ArrayList<>();
      for (Unit unit : units) {
        futures.add(
            executor.submit(
                () -> {
                  double[] values = unit.work().get();
                  synchronized (lock) {
                    ended.unit(done.incrementAndGet(), units.size());
                  }
                  return values;
                }));
      }
      try {
        return collect(units, futures);
      } finally {
        // Only after a failure is anything left to cancel.
        futures.forEach(future -> future.cancel(true));
      }
    }
  }

  private static double[][][] collect(List<Unit> units, List<Future<double[]>> futures) {
    int scenarios = units.getLast().scenario() + 1;
    List<List<double[]>> values = new ArrayList<>();
    for (int scenario = 0; scenario < scenarios; scenario++) {
      values.add(new ArrayList<>());
    }
    for (int i = 0; i < units.size(); i++) {
      values.get(units.get(i).scenario()).add(get(futures.get(i)));
    }
    return values.stream().map(one -> one.toArray(new double[0][])).toArray(double[][][]::new);
  }

  private static double[] get(Future<double[]> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("a replication ended with an error", e.getCause());
    }
  }
}
