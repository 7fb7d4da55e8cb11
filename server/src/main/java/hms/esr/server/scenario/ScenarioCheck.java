package hms.esr.server.scenario;

import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.EnvParameter;
import hms.esr.city.blueprint.HabitBlueprint;
import hms.esr.city.blueprint.NearestName;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.ServiceBlueprint;
import hms.esr.cloner.ClonedCity;
import hms.esr.cloner.ClonedService;
import hms.esr.cloner.UnknownTarget;
import hms.esr.server.runtime.RuntimeCapabilities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the changes of one scenario against one sandbox; collects what is wrong and idle. */
final class ScenarioCheck {
  private static final int SHOWN = 40;

  private final CityBlueprint city;
  private final ClonedCity clone;
  private final Map<String, ClonedService> services = new TreeMap<>();
  private final RuntimeCapabilities runtime;
  private final List<ChangeFinding> findings = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  ScenarioCheck(CityBlueprint city, ClonedCity clone, RuntimeCapabilities runtime) {
    this.city = city;
    this.clone = clone;
    this.runtime = runtime;
    clone.services().forEach(service -> services.put(service.name(), service));
  }

  /** What the sandbox cannot honour; empty when the scenario is fine. */
  List<ChangeFinding> findings() {
    return findings;
  }

  /** What has no effect on this sandbox's runtime, and why. */
  List<String> warnings() {
    return warnings;
  }

  void check(List<Change> changes) {
    for (int i = 0; i < changes.size(); i++) {
      String at = "/changes/" + i;
      switch (changes.get(i)) {
        case Change.EnvChange env -> checkEnv(at, env);
        case Change.ImageChange image -> {
          if (service(at, image.service()) != null && !runtime.images()) {
            idle(at, "the image of " + image.service());
          }
        }
        case Change.ReplicasChange replicas -> {
          if (service(at, replicas.service()) != null && !runtime.replicas()) {
            idle(at, "the number of pods of " + replicas.service());
          }
        }
        case Change.ConfigChange config -> checkConfig(at, config);
        case Change.PoolChange pool ->
            known(
                at + "/pool",
                "staff pool",
                "unknown-pool",
                pool.pool(),
                city.pools().stream().map(PoolBlueprint::name).toList());
        case Change.HabitChange habit ->
            known(
                at + "/habit",
                "citizens' habit",
                "unknown-habit",
                habit.habit(),
                city.habits().stream().map(HabitBlueprint::name).toList());
      }
    }
  }

  private void checkEnv(String at, Change.EnvChange change) {
    ClonedService service = service(at, change.service());
    if (service == null) {
      return;
    }
    List<EnvParameter> parameters = parameters(change.service());
    TreeSet<String> names = new TreeSet<>(service.env().keySet());
    parameters.forEach(parameter -> names.add(parameter.name()));
    if (!known(at + "/env", "env of " + change.service(), "unknown-env", change.env(), names)) {
      return;
    }
    Optional<EnvParameter> parameter =
        parameters.stream().filter(p -> p.name().equals(change.env())).findFirst();
    if (parameter.isEmpty()) {
      idle(at, "the env " + change.env() + " of " + change.service());
      return;
    }
    checkValue(at, change.env() + " of " + change.service(), parameter.get(), change.value());
  }

  private void checkConfig(String at, Change.ConfigChange change) {
    if (service(at, change.service()) == null) {
      return;
    }
    ClonedCity changed;
    try {
      changed = clone.withConfig(change.service(), change.config(), change.key(), change.value());
    } catch (UnknownTarget unknown) {
      boolean key = unknown.kind().equals("config key");
      known(
          at + (key ? "/key" : "/config"),
          key ? "key in " + change.config() : "ConfigMap of " + change.service(),
          key ? "unknown-config-key" : "unknown-config",
          unknown.name(),
          unknown.candidates());
      return;
    }
    if (!checkChangedEnv(at, changed)) {
      idle(at, "the key " + change.key() + " of " + change.config());
    }
  }

  /** Whether a parameter of the model changed; a ConfigMap may feed several services. */
  private boolean checkChangedEnv(String at, ClonedCity changed) {
    boolean any = false;
    for (ClonedService after : changed.services()) {
      ClonedService before = services.get(after.name());
      for (EnvParameter parameter : parameters(after.name())) {
        String value = after.env().get(parameter.name());
        if (value != null && before != null && !value.equals(before.env().get(parameter.name()))) {
          any = true;
          checkValue(at, parameter.name() + " of " + after.name(), parameter, value);
        }
      }
    }
    return any;
  }

  private void checkValue(String at, String what, EnvParameter parameter, String value) {
    String wrong = parameter.check(value);
    if (wrong != null) {
      findings.add(
          new ChangeFinding(
              "invalid-value", at + "/value", what + ": " + wrong + "; " + range(parameter) + "."));
    }
  }

  private static String range(EnvParameter parameter) {
    return switch (parameter.type()) {
      case INTEGER ->
          "give a whole number from "
              + plain(parameter.min())
              + " to "
              + plain(parameter.max())
              + unit(parameter);
      case NUMBER ->
          "give a number from "
              + plain(parameter.min())
              + " to "
              + plain(parameter.max())
              + unit(parameter);
      case BOOLEAN -> "give true or false";
      case CHOICE -> "give one of " + String.join(", ", parameter.choices());
    };
  }

  private static String unit(EnvParameter parameter) {
    return parameter.unit().isEmpty() ? "" : " " + parameter.unit();
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private @Nullable ClonedService service(String at, String name) {
    known(at + "/service", "service", "unknown-service", name, services.keySet());
    return services.get(name);
  }

  private List<EnvParameter> parameters(String service) {
    return city.services().stream()
        .filter(blueprint -> blueprint.name().equals(service))
        .findFirst()
        .map(ServiceBlueprint::env)
        .orElse(List.of());
  }

  private boolean known(
      String pointer, String kind, String code, String name, Collection<String> names) {
    if (names.contains(name)) {
      return true;
    }
    List<String> nearest = NearestName.of(name, names);
    String hint =
        nearest.isEmpty()
            ? "; there are: " + String.join(", ", names.stream().limit(SHOWN).toList())
            : "; did you mean " + String.join(" or ", nearest) + "?";
    findings.add(
        new ChangeFinding(
            code,
            pointer,
            "There is no " + kind + " '" + name + "'" + (hint.endsWith("?") ? hint : hint + ".")));
    return false;
  }

  private void idle(String at, String what) {
    warnings.add(
        at
            + ": "
            + what
            + " is changed in the manifests, but the behaviour model of this runtime does not read"
            + " it, so it will not change any figure.");
  }
}
