package hms.esr.server.run;

import hms.esr.cloner.ClonedCity;
import hms.esr.server.scenario.Change;
import hms.esr.server.scenario.ScenarioEffect;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A scenario's changes for people, a line each, with what was before. */
final class ChangeLines {
  private ChangeLines() {}

  static List<String> of(ClonedCity clone, List<Change> changes) {
    Map<String, SortedMap<String, String>> before = ScenarioEffect.env(clone, List.of());
    return changes.stream().map(change -> line(change, before)).toList();
  }

  private static String line(Change change, Map<String, SortedMap<String, String>> before) {
    return switch (change) {
      case Change.EnvChange env -> env(env, before.get(env.service()));
      case Change.ImageChange image -> "image of " + image.service() + " → " + image.image();
      case Change.ReplicasChange replicas ->
          "replicas of " + replicas.service() + " → " + replicas.replicas();
      case Change.ConfigChange config ->
          config.key()
              + " of "
              + config.config()
              + " of "
              + config.service()
              + " → "
              + config.value();
      case Change.PoolChange pool -> pool(pool);
      case Change.HabitChange habit -> "habit " + habit.habit() + " × " + plain(habit.factor());
    };
  }

  private static String env(Change.EnvChange change, @Nullable SortedMap<String, String> env) {
    String old = env == null ? null : env.get(change.env());
    return change.env()
        + " of "
        + change.service()
        + (old == null ? "" : " " + old)
        + " → "
        + change.value();
  }

  private static String pool(Change.PoolChange change) {
    StringBuilder line = new StringBuilder("staff pool ").append(change.pool());
    if (change.headcount() != null) {
      line.append(", headcount → ").append(change.headcount());
    }
    if (change.hours() != null) {
      line.append(", hours → ").append(change.hours());
    }
    return line.toString();
  }

  private static String plain(double factor) {
    String text = Double.toString(factor);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
