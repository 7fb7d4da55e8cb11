package hms.esr.cloner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container's environment as its process would see it. */
final class ResolvedEnv {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][A-Za-z0-9_.-]*)\\)");

  /** Finds the data of a ConfigMap or Secret (kind, name); a missing node when there is none. */
  private final BiFunction<String, String, JsonNode> data;

  private final Map<String, String> env = new TreeMap<>();

  private ResolvedEnv(BiFunction<String, String, JsonNode> data) {
    this.data = data;
  }

  static Map<String, String> of(JsonNode container, BiFunction<String, String, JsonNode> data) {
    ResolvedEnv resolved = new ResolvedEnv(data);
    // Kubernetes lets env win over envFrom, and the later source win over the earlier.
    container.path("envFrom").forEach(resolved::addAll);
    container.path("env").forEach(resolved::add);
    return resolved.env;
  }

  private void addAll(JsonNode source) {
    String prefix = source.path("prefix").asText("");
    data.apply("ConfigMap", source.at("/configMapRef/name").asText())
        .properties()
        .forEach(entry -> env.put(prefix + entry.getKey(), entry.getValue().asText()));
    data.apply("Secret", source.at("/secretRef/name").asText())
        .properties()
        .forEach(entry -> env.put(prefix + entry.getKey(), ClonedService.SECRET));
  }

  private void add(JsonNode variable) {
    String name = variable.path("name").asText();
    JsonNode from = variable.path("valueFrom");
    JsonNode config = from.path("configMapKeyRef");
    if (config.isObject()) {
      JsonNode value =
          data.apply("ConfigMap", config.path("name").asText()).path(config.path("key").asText());
      if (!value.isMissingNode()) {
        env.put(name, value.asText());
      } else if (!config.path("optional").asBoolean()) {
        env.put(name, "(missing)");
      }
    } else if (from.has("secretKeyRef")) {
      env.put(name, ClonedService.SECRET);
    } else if (from.has("fieldRef")) {
      env.put(name, "(" + from.at("/fieldRef/fieldPath").asText() + ")");
    } else if (from.has("resourceFieldRef")) {
      env.put(name, "(" + from.at("/resourceFieldRef/resource").asText() + ")");
    } else {
      env.put(name, expanded(variable.path("value").asText("")));
    }
  }

  /** Puts in the variables that stand before this one, as {@code $(NAME)}. */
  private String expanded(String value) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            match -> {
              String name = match.group(1);
              String known = name == null ? "$" : env.get(name);
              return Matcher.quoteReplacement(known == null ? match.group() : known);
            });
  }
}
