package hms.esr.city.engine;

import hms.esr.city.City;
import hms.esr.city.blueprint.MetricBlueprint;
import hms.esr.city.citizen.Population;
import hms.esr.kernel.process.CityListener;
import hms.esr.kernel.process.Model;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.random.RandomSource;
import hms.esr.kernel.statistics.SparseSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A city under a policy, ready to run. Immutable: many threads may simulate replications at once,
 * and each gives the same bits wherever and in whatever order it runs.
 */
public final class CityProgram {
  private final Index index;
  private final List<MetricBlueprint> metrics;
  private final Model model;

  CityProgram(Model model, Index index, List<MetricBlueprint> metrics) {
    this.model = model;
    this.index = index;
    this.metrics = metrics;
  }

  /**
   * Compiles a city under one policy; for several, a {@link CityCompiler} does it faster.
   *
   * @param fromFirstMeasuredDay another policy that takes over on the first measured day; null: the
   *     first one stays
   * @throws hms.esr.city.blueprint.BlueprintException when an expression is wrong
   * @throws IllegalArgumentException when a setting is not of its type or range
   */
  public static CityProgram compile(
      City city,
      Population population,
      ArmSettings settings,
      @Nullable ArmSettings fromFirstMeasuredDay) {
    return new CityCompiler(city).compile(population, settings, fromFirstMeasuredDay);
  }

  /**
   * Runs one replication.
   *
   * @param cancelled asked once a virtual day
   * @throws CancellationException when it answers yes
   */
  public ReplicationResult simulate(
      long seed, int replication, RunWindow window, BooleanSupplier cancelled) {
    return read(run(seed, replication, window, cancelled, null), window);
  }

  /**
   * Runs one replication while a listener hears every row and mail, those of the warm-up days
   * included. Listening changes no bit of the result.
   *
   * <p>A row's {@code table} is its index in {@link hms.esr.city.blueprint.CityBlueprint#tables()};
   * its cells are {@code texts} and, evaluated for the slot while the listener is called and not
   * later, {@code numbers}; columns that it does not set are empty. {@link Simulation#now}, {@link
   * Simulation#key} and {@link Simulation#citizen} say when, of which case and of whom it is.
   *
   * @param cancelled asked once a virtual day
   * @param listener called by the thread that simulates
   * @throws CancellationException when it answers yes
   */
  public ReplicationResult simulate(
      long seed,
      int replication,
      RunWindow window,
      BooleanSupplier cancelled,
      CityListener listener) {
    return read(run(seed, replication, window, cancelled, listener), window);
  }

  /** Runs one replication and hands out the finished simulation, for checks of its inside. */
  Simulation run(
      long seed,
      int replication,
      RunWindow window,
      BooleanSupplier cancelled,
      @Nullable CityListener listener) {
    RandomSource random = new RandomSource(seed, replication);
    Simulation simulation =
        new Simulation(model, random, window.warmupDays(), window.days(), listener);
    simulation.run(cancelled);
    return simulation;
  }

  private ReplicationResult read(Simulation simulation, RunWindow window) {
    MetricReader reader = new MetricReader(simulation, index);
    GroupReader groupReader =
        new GroupReader(simulation.measured(), index, model.groupings(), window.days());
    double[] values = new double[metrics.size()];
    double[][] daily = new double[metrics.size()][window.days()];
    List<double @Nullable []> groups = new ArrayList<>();
    List<@Nullable SparseSketch> distributions = new ArrayList<>();
    for (int metric = 0; metric < values.length; metric++) {
      var measure = metrics.get(metric).measure();
      values[metric] = reader.overall(measure, window.warmupDays(), window.days());
      for (int day = 0; day < window.days(); day++) {
        daily[metric][day] = reader.over(measure, window.warmupDays() + day, 1);
      }
      groups.add(groupReader.read(measure));
      distributions.add(reader.distribution(measure));
    }
    return new ReplicationResult(values, daily, groups, distributions);
  }
}
