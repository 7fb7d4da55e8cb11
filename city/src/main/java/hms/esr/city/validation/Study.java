package hms.esr.city.validation;

import hms.esr.city.City;
import hms.esr.city.blueprint.AnchorsBlueprint;
import hms.esr.city.blueprint.AnchorsBlueprint.Scenario;
import hms.esr.city.blueprint.AnchorsReader;
import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.Location;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import hms.esr.city.engine.ArmSettings;
import hms.esr.city.engine.CityCompiler;
import hms.esr.city.engine.CityProgram;
import hms.esr.city.engine.PoolSetting;
import hms.esr.city.engine.RunWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * A city with published figures that it must give: a folder as {@code docs/validation.md} describes
 * it. Immutable; each run gives the same bits on any number of threads.
 */
public final class Study {
  private static final long POPULATION_SEED = 1;

  private final City city;
  private final AnchorsBlueprint anchors;
  private final List<CityProgram> programs;

  private Study(City city, AnchorsBlueprint anchors, List<CityProgram> programs) {
    this.city = city;
    this.anchors = anchors;
    this.programs = programs;
  }

  /** Whether a folder has anchors to check. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(AnchorsReader.FILE));
  }

  /**
   * Loads a folder.
   *
   * @throws BlueprintException with every finding in the city's files or its anchors
   * @throws UncheckedIOException when a file cannot be read
   */
  public static Study load(Path folder) {
    if (!isIn(folder)) {
      throw new BlueprintException(
          new Location(AnchorsReader.FILE, 1, 1),
          "there is no such file in "
              + folder
              + ": it says which published figures the city gives");
    }
    City city = City.load(folder);
    byte[] file;
    try {
      file = Files.readAllBytes(folder.resolve(AnchorsReader.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AnchorsBlueprint anchors = AnchorsReader.read(file, city.blueprint());
    Population people =
        Population.generate(
            Marginals.ofCity(folder), POPULATION_SEED, city.blueprint().population());
    CityCompiler compiler = new CityCompiler(city);
    List<CityProgram> programs = new ArrayList<>();
    for (Scenario scenario : anchors.scenarios()) {
      programs.add(compile(compiler, people, scenario));
    }
    return new Study(city, anchors, List.copyOf(programs));
  }

  private static CityProgram compile(CityCompiler compiler, Population people, Scenario scenario) {
    try {
      ArmSettings settings = settings(scenario);
      return scenario.afterWarmup()
          ? compiler.compile(people, ArmSettings.defaults(), settings)
          : compiler.compile(people, settings, null);
    } catch (IllegalArgumentException e) {
      throw new BlueprintException(
          new Location(AnchorsReader.FILE, 1, 1),
          "scenario '" + scenario.name() + "': " + e.getMessage());
    }
  }

  private static ArmSettings settings(Scenario scenario) {
    Map<String, PoolSetting> pools = new HashMap<>();
    TreeSet<String> changed = new TreeSet<>(scenario.headcounts().keySet());
    changed.addAll(scenario.hours().keySet());
    for (String pool : changed) {
      pools.put(pool, new PoolSetting(scenario.headcounts().get(pool), scenario.hours().get(pool)));
    }
    return new ArmSettings(scenario.env(), pools, scenario.habitFactors());
  }

  /** The name of its folder. */
  public String name() {
    return String.valueOf(city.folder().toAbsolutePath().normalize().getFileName());
  }

  /** What the figures are of. */
  public String title() {
    return anchors.title();
  }

  /**
   * Runs all scenarios and judges all figures.
   *
   * @param threads how many replications are run at once
   * @param cancelled asked once a virtual day of each
   * @throws java.util.concurrent.CancellationException when it answers yes
   */
  public StudyResult run(int threads, StudyProgress progress, BooleanSupplier cancelled) {
    List<StudyRuns.Unit> units = new ArrayList<>();
    for (int scenario = 0; scenario < programs.size(); scenario++) {
      AnchorsBlueprint.Run run = anchors.scenarios().get(scenario).run();
      RunWindow window = new RunWindow(run.warmupDays(), run.days());
      CityProgram program = programs.get(scenario);
      for (int number = 0; number < run.replications(); number++) {
        int replication = number;
        units.add(
            new StudyRuns.Unit(
                scenario,
                replication,
                () -> program.simulate(run.seed(), replication, window, cancelled).values()));
      }
    }
    double[][][] values =
        StudyRuns.run(units, threads, (done, all) -> progress.ran(name(), done, all));
    return new AnchorJudge(city, anchors, values).judge(name());
  }
}
