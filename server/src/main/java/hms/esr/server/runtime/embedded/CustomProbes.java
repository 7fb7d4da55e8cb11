package hms.esr.server.runtime.embedded;

import hms.esr.eventlog.CityLog;
import hms.esr.eventlog.LogLimits;
import hms.esr.eventlog.LogSession;
import hms.esr.eventlog.QueryException;
import hms.esr.eventlog.TableCatalog;
import hms.esr.kernel.process.CityListener;
import hms.esr.server.runtime.ArmUnit;
import hms.esr.server.runtime.CustomProbe;
import hms.esr.server.runtime.ProbeFailure;
import hms.esr.server.script.ScriptAnswer;
import hms.esr.server.script.ScriptMoment;
import hms.esr.server.script.ScriptSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The custom probes of one replication. Rows of the tables that they read are logged while the city
 * runs; afterwards each probe is asked at the end of each measured day. A probe that fails is asked
 * no more and costs the others nothing.
 */
final class CustomProbes implements AutoCloseable {
  private final List<CustomProbe> probes;
  private final LogLimits limits;
  private final Supplier<ScriptSession> scripts;
  private final CityLog log;
  private final Map<String, ProbeFailure> failures = new TreeMap<>();
  private @Nullable ScriptSession python;

  /**
   * Looks at the probes' programs.
   *
   * @param log with nothing in it yet; closed with this
   * @param scripts asked once, when there is a Python probe
   */
  CustomProbes(
      List<CustomProbe> probes,
      CityLog log,
      TableCatalog catalog,
      LogLimits limits,
      Supplier<ScriptSession> scripts) {
    this.probes = probes;
    this.log = log;
    this.limits = limits;
    this.scripts = scripts;
    SortedSet<String> tables = new TreeSet<>();
    for (CustomProbe probe : probes) {
      try {
        switch (probe.language()) {
          case SQL -> tables.addAll(log.tablesOf(probe.source()));
          case PYTHON -> tables.addAll(catalog.mentioned(probe.source()));
        }
      } catch (QueryException e) {
        fail(probe, e);
      }
    }
    try {
      log.log(tables);
    } catch (QueryException e) {
      failAll(e);
    }
  }

  /** What is to hear the city; nothing when no probe reads a table. */
  Optional<CityListener> listener() {
    return log.listener();
  }

  /**
   * What the probes gave.
   *
   * @param values the mean of the days, by probe; NaN where no day gave a number
   * @param daily by probe and measured day
   * @param failures by metric
   */
  record Sampled(double[] values, double[][] daily, Map<String, ProbeFailure> failures) {
    /** Of a unit whose probes could not be asked at all. */
    static Sampled nothing(ArmUnit unit, QueryException why) {
      int probes = unit.custom().size();
      double[] values = new double[probes];
      Arrays.fill(values, Double.NaN);
      double[][] daily = new double[probes][unit.days()];
      Map<String, ProbeFailure> failures = new TreeMap<>();
      for (int probe = 0; probe < probes; probe++) {
        Arrays.fill(daily[probe], Double.NaN);
        String metric = unit.custom().get(probe).metric();
        failures.put(metric, new ProbeFailure(metric, 0, why.detail()));
      }
      return new Sampled(values, daily, failures);
    }
  }

  /** Asks these probes no more: they failed elsewhere. */
  void skip(Map<String, ProbeFailure> failed) {
    failed.forEach(failures::putIfAbsent);
  }

  /**
   * Asks all probes, after the city has run.
   *
   * @throws CancellationException when {@code cancelled} became true
   */
  Sampled sample(BooleanSupplier cancelled) {
    int days = log.window().days();
    double[][] daily = new double[probes.size()][days];
    for (double[] series : daily) {
      Arrays.fill(series, Double.NaN);
    }
    if (sealed()) {
      try (LogSession session = log.session(log.window().endOf(1), limits)) {
        for (int day = 1; day <= days; day++) {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
          session.moveTo(log.window().endOf(day));
          for (int probe = 0; probe < daily.length; probe++) {
            daily[probe][day - 1] = ask(probes.get(probe), day, session);
          }
        }
      }
    }
    double[] values = new double[daily.length];
    for (int probe = 0; probe < daily.length; probe++) {
      if (failures.containsKey(probes.get(probe).metric())) {
        Arrays.fill(daily[probe], Double.NaN);
      }
      values[probe] = mean(daily[probe]);
    }
    return new Sampled(values, daily, failures);
  }

  private boolean sealed() {
    try {
      log.seal();
      return true;
    } catch (QueryException e) {
      failAll(e);
      return false;
    }
  }

  private double ask(CustomProbe probe, int day, LogSession session) {
    if (failures.containsKey(probe.metric())) {
      return Double.NaN;
    }
    return switch (probe.language()) {
      case SQL -> query(probe, session);
      case PYTHON -> script(probe, day, session);
    };
  }

  private double query(CustomProbe probe, LogSession session) {
    try {
      return session.number(probe.source());
    } catch (QueryException e) {
      fail(probe, e);
      return Double.NaN;
    }
  }

  private double script(CustomProbe probe, int day, LogSession session) {
    if (python == null) {
      python = scripts.get();
    }
    ScriptMoment moment = new ScriptMoment(day - 1, log.window().endOf(day));
    return switch (python.sample(probe, moment, session)) {
      case ScriptAnswer.Value value -> value.number();
      case ScriptAnswer.Failed failed -> {
        failures.put(
            probe.metric(), new ProbeFailure(probe.metric(), failed.line(), failed.cause()));
        yield Double.NaN;
      }
    };
  }

  private void failAll(QueryException e) {
    probes.forEach(probe -> fail(probe, e));
  }

  private void fail(CustomProbe probe, QueryException e) {
    failures.putIfAbsent(probe.metric(), new ProbeFailure(probe.metric(), e.line(), e.detail()));
  }

  private static double mean(double[] series) {
    double sum = 0;
    int count = 0;
    for (double value : series) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  @Override
  public void close() {
    if (python != null) {
      python.close();
    }
    log.close();
  }
}
