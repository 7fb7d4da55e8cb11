package hms.esr.reference;

import hms.esr.city.City;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.ReplicationResult;
import hms.esr.city.engine.RunWindow;
import hms.esr.kernel.statistics.ConfidenceInterval;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The city as it ships, and many replications of it. */
final class ReferenceCity {
  static final long DEFAULT_SEED = 1;
  static final RunWindow QUICK_START = new RunWindow(28, 14);

  /** Tests run in the module's folder, which is the city's. */
  private static final Path FOLDER = Path.of("").toAbsolutePath();

  private final City city = City.load(FOLDER);
  private final Marginals marginals = Marginals.load(FOLDER.resolve("citizens/marginals.yaml"));

  City city() {
    return city;
  }

  Path folder() {
    return FOLDER;
  }

  /** The city under a policy. */
  Outcome under(ArmSettings settings, int population, int replications) {
    Population people = Population.generate(marginals, DEFAULT_SEED, population);
    CityProgram program = CityProgram.compile(city, people, settings, null);
    List<ReplicationResult> results =
        IntStream.range(0, replications)
            .parallel()
            .mapToObj(r -> program.simulate(DEFAULT_SEED, r, QUICK_START, () -> false))
            .toList();
    return new Outcome(city, results);
  }

  Outcome underSla(int days, int replications) {
    return under(sla(days), city.blueprint().population(), replications);
  }

  static ArmSettings sla(int days) {
    return ArmSettings.defaults().withEnv("permit-svc", "REVIEW_SLA_DAYS", Integer.toString(days));
  }

  /** Replications of one policy, read as intervals. */
  record Outcome(City city, List<ReplicationResult> results) {
    ConfidenceInterval interval(String metric, double level) {
      int index = city.metricIndex(metric);
      double[] values = results.stream().mapToDouble(result -> result.values()[index]).toArray();
      return ConfidenceInterval.ofMean(values, level);
    }
  }
}
