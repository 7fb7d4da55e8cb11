package hms.esr.server.probe;

import hms.esr.city.blueprint.NearestName;
import hms.esr.server.city.Cities;
import hms.esr.server.refusal.FieldProblem;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The metrics that users defined, for all sandboxes of the server: over REST, or as a file in the
 * probes' folder. Where both define one, the one set over REST counts.
 */
@ApplicationScoped
public class ProbeDefinitions {
  private final DefinitionTable table;
  private final ProbeFolder folder;
  private final ScriptReader scripts;
  private final Cities cities;

  ProbeDefinitions(DefinitionTable table, ProbeFolder folder, ScriptReader scripts, Cities cities) {
    this.table = table;
    this.folder = folder;
    this.scripts = scripts;
    this.cities = cities;
  }

  /**
   * What {@link #put} did.
   *
   * @param replaced whether the metric was defined over REST before
   */
  public record Put(CustomDefinition definition, boolean replaced) {}

  /** A custom metric as it is defined now; empty when there is none that works. */
  public Optional<CustomDefinition> find(String metric) {
    Optional<CustomDefinition> set = table.find(metric);
    return set.isPresent() ? set : inFiles(metric);
  }

  /** All custom metrics that work, by name. */
  public List<CustomDefinition> all() {
    TreeMap<String, CustomDefinition> all = new TreeMap<>();
    for (ProbeFile file : folder.checked()) {
      if (file.fault() == null) {
        file.metrics().forEach(definition -> all.putIfAbsent(definition.metric(), definition));
      }
    }
    table.all().forEach(definition -> all.put(definition.metric(), definition));
    return new ArrayList<>(all.values());
  }

  /** The names of all custom metrics, without running a script. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    table.all().forEach(definition -> names.add(definition.metric()));
    for (ProbeFile file : folder.files()) {
      file.metrics().forEach(definition -> names.add(definition.metric()));
    }
    return names.stream().distinct().sorted().toList();
  }

  /** The files that define nothing, as they are wrong. */
  List<BrokenDefinition> broken() {
    List<BrokenDefinition> broken = new ArrayList<>();
    for (ProbeFile file : folder.checked()) {
      FaultyScriptException fault = file.fault();
      if (fault != null) {
        broken.add(broken(file, fault));
      }
    }
    return broken;
  }

  /** Why a metric that a file seems to define is not there; empty when no file does. */
  Optional<String> whyBroken(String metric) {
    return broken().stream()
        .filter(broken -> broken.metric().equals(metric))
        .map(broken -> broken.definedIn() + " is broken. " + broken.problem())
        .findFirst();
  }

  private static BrokenDefinition broken(ProbeFile file, FaultyScriptException fault) {
    return new BrokenDefinition(
        file.metrics().isEmpty() ? file.name() : file.metrics().getFirst().metric(),
        file.language().name().toLowerCase(Locale.ROOT),
        file.place(),
        fault.told());
  }

  private Optional<CustomDefinition> inFiles(String metric) {
    for (ProbeFile file : folder.files()) {
      if (file.metrics().stream().anyMatch(definition -> definition.metric().equals(metric))) {
        ProbeFile checked = folder.checked(file);
        if (checked.fault() == null) {
          return checked.metrics().stream()
              .filter(definition -> definition.metric().equals(metric))
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Sets a metric's definition. A run that has begun keeps the one it began with.
   *
   * @throws Refused when the name is not free or not a name, or the program is faulty: with line
   *     and column
   */
  public Put put(String metric, NewDefinition wanted) {
    refuseBuiltIn(metric);
    try {
      ScriptReader.checkName(metric);
    } catch (FaultyScriptException wrong) {
      throw new Refused(RefusalKind.UNPROCESSABLE, "invalid-metric-name", wrong.told());
    }
    try {
      ScriptReader.checkLength(wanted.source());
      DefinitionFields said = ScriptHeader.read(wanted.language(), wanted.source()).of(metric);
      int unused = scripts.check(metric, wanted.language(), wanted.source());
      CustomDefinition definition =
          wanted
              .fields()
              .or(said)
              .of(metric, wanted.language(), wanted.source(), DefinitionTable.placeOf(metric));
      return new Put(definition, table.put(definition));
    } catch (FaultyScriptException wrong) {
      throw new Refused(
          RefusalKind.UNPROCESSABLE,
          "faulty-probe",
          wrong.told(),
          List.of(new FieldProblem(wanted.pointer(), wrong.told())));
    }
  }

  private void refuseBuiltIn(String metric) {
    for (String city : cities.names()) {
      int index = cities.city(city).metricIndex(metric);
      if (index >= 0) {
        throw new Refused(
            RefusalKind.CONFLICT,
            "built-in-metric",
            "The metric '"
                + metric
                + "' is built in ("
                + cities.city(city).metrics().get(index).definedIn()
                + " of the city '"
                + city
                + "'), and a definition must not hide it. Take another name.");
      }
    }
  }

  /**
   * Takes a definition away that was set over REST; runs and reports that used it stay.
   *
   * @throws Refused when there is none
   */
  public void delete(String metric) {
    if (!table.delete(metric)) {
      throw inFiles(metric)
          .map(
              file ->
                  new Refused(
                      RefusalKind.CONFLICT,
                      "defined-in-file",
                      "The metric '"
                          + metric
                          + "' is defined in "
                          + file.definedIn()
                          + " of the probes' folder. Take it away there."))
          .orElseGet(() -> unknown(metric));
    }
  }

  /** That there is no custom metric of a name. */
  public Refused unknown(String metric) {
    return new Refused(
        RefusalKind.UNKNOWN,
        "unknown-definition",
        whyBroken(metric)
            .orElseGet(
                () ->
                    "There is no custom metric '"
                        + metric
                        + "'"
                        + NearestName.hint(metric, names())
                        + ". GET /api/esr/probes/definitions lists all."));
  }
}
