package hms.esr.server.api;

import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.EnvType;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.ClonedService;
import hms.esr.server.scenario.Change;
import hms.esr.server.scenario.Scenario;
import hms.esr.server.scenario.ScenarioEffect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Services with their env as cloned and as a scenario changes it. */
final class ServiceViews {
  private final Map<String, ServiceBlueprint> blueprints;
  private final Map<String, ClonedService> changed;
  private final SortedMap<String, SortedMap<String, String>> changedEnv;

  private ServiceViews(CityBlueprint city, ClonedCity clone, List<Change> changes) {
    this.blueprints =
        city.services().stream()
            .collect(Collectors.toMap(ServiceBlueprint::name, Function.identity()));
    this.changed =
        ScenarioEffect.on(clone, changes).services().stream()
            .collect(Collectors.toMap(ClonedService::name, Function.identity()));
    this.changedEnv = ScenarioEffect.env(clone, changes);
  }

  static List<SandboxDetail.Service> of(
      CityBlueprint city, ClonedCity clone, @Nullable Scenario scenario) {
    List<Change> changes = scenario == null ? List.of() : scenario.changes();
    ServiceViews views = new ServiceViews(city, clone, changes);
    return clone.services().stream().map(views::view).toList();
  }

  private SandboxDetail.Service view(ClonedService service) {
    ServiceBlueprint blueprint = blueprints.get(service.name());
    ClonedService after = changed.getOrDefault(service.name(), service);
    return new SandboxDetail.Service(
        service.name(),
        blueprint == null ? null : blueprint.agency(),
        blueprint == null ? null : blueprint.title(),
        service.image(),
        after.image().equals(service.image()) ? null : after.image(),
        service.replicas(),
        after.replicas() == service.replicas() ? null : (Integer) after.replicas(),
        env(service, blueprint == null ? List.of() : blueprint.env()));
  }

  private List<SandboxDetail.Env> env(ClonedService service, List<EnvParameter> parameters) {
    Map<String, EnvParameter> known =
        parameters.stream().collect(Collectors.toMap(EnvParameter::name, Function.identity()));
    TreeSet<String> names = new TreeSet<>(service.env().keySet());
    names.addAll(known.keySet());
    return names.stream().map(name -> env(service, name, known.get(name))).toList();
  }

  private SandboxDetail.Env env(
      ClonedService service, String name, @Nullable EnvParameter parameter) {
    String unset = parameter == null ? "" : parameter.defaultValue();
    String value = service.env().getOrDefault(name, unset);
    SortedMap<String, String> env = changedEnv.get(service.name());
    String after = env == null ? value : env.getOrDefault(name, value);
    boolean ranged =
        parameter != null
            && (parameter.type() == EnvType.INTEGER || parameter.type() == EnvType.NUMBER);
    return new SandboxDetail.Env(
        name,
        value,
        after.equals(value) ? null : after,
        parameter == null ? null : parameter.type().name().toLowerCase(Locale.ROOT),
        parameter == null ? null : parameter.unit(),
        parameter != null && ranged ? (Double) parameter.min() : null,
        parameter != null && ranged ? (Double) parameter.max() : null,
        parameter == null || parameter.choices().isEmpty() ? null : parameter.choices(),
        parameter == null ? null : parameter.about());
  }
}
