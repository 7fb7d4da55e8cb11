package hms.esr.server.api;

import hms.esr.server.scenario.Change;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one change of a scenario; its members tell which form it has. */
final class ChangeReader {
  private static final List<String> TARGETS = List.of("service", "pool", "habit");
  private static final List<String> SERVICE_FORMS = List.of("env", "image", "replicas", "config");
  private static final List<String> ALL =
      List.of(
          "service",
          "env",
          "value",
          "image",
          "replicas",
          "config",
          "key",
          "pool",
          "headcount",
          "hours",
          "habit",
          "factor");
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_REPLICAS = 100;
  private static final int MAX_HEADCOUNT = 100_000;
  private static final double MAX_FACTOR = 100;
  private static final Pattern HOURS =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

  private final JsonFields fields;

  private ChangeReader(JsonFields fields) {
    this.fields = fields;
  }

  /** The change; empty when it has no form, which is then a problem of the fields. */
  static Optional<Change> read(JsonFields fields) {
    fields.alsoKnown(ALL);
    return Optional.ofNullable(new ChangeReader(fields).change());
  }

  private @Nullable Change change() {
    String target =
        one(
            TARGETS,
            "A change names one of service (with env, image, replicas or config), pool or habit");
    return switch (target) {
      case "service" -> serviceChange();
      case "pool" -> poolChange();
      case "habit" -> habitChange();
      default -> null;
    };
  }

  private @Nullable Change serviceChange() {
    String service = fields.requiredText("service", MAX_TEXT);
    String form =
        one(
            SERVICE_FORMS,
            "A change of a service has one of env (with value), image, replicas or config (with key and value)");
    return switch (form) {
      case "env" -> {
        only("service", "env", "value");
        yield new Change.EnvChange(service, fields.requiredText("env", MAX_TEXT), value());
      }
      case "image" -> {
        only("service", "image");
        yield new Change.ImageChange(service, fields.requiredText("image", MAX_TEXT));
      }
      case "replicas" -> {
        only("service", "replicas");
        yield new Change.ReplicasChange(
            service, (int) fields.requiredInteger("replicas", 0, MAX_REPLICAS));
      }
      case "config" -> {
        only("service", "config", "key", "value");
        yield new Change.ConfigChange(
            service,
            fields.requiredText("config", MAX_TEXT),
            fields.requiredText("key", MAX_TEXT),
            value());
      }
      default -> null;
    };
  }

  private Change poolChange() {
    only("pool", "headcount", "hours");
    if (!fields.has("headcount") && !fields.has("hours")) {
      fields.problem("A change of a pool has headcount, hours or both.");
    }
    Long headcount = fields.integer("headcount", 0, MAX_HEADCOUNT);
    String hours = fields.text("hours");
    if (hours != null && !isSpan(hours)) {
      fields.problem(
          "hours",
          "is '" + hours + "'; give the opening and the later closing time as 08:00-18:00");
    }
    return new Change.PoolChange(
        fields.requiredText("pool", MAX_TEXT),
        headcount == null ? null : (Integer) headcount.intValue(),
        hours);
  }

  private Change habitChange() {
    only("habit", "factor");
    Double factor = fields.number("factor", 0, MAX_FACTOR);
    if (!fields.has("factor")) {
      fields.missing("factor", "how much more often it happens; 2 is twice as often");
    }
    return new Change.HabitChange(
        fields.requiredText("habit", MAX_TEXT), factor == null ? 1 : factor);
  }

  /** A value may be empty, but must be there. */
  private String value() {
    String value = fields.text("value");
    if (value == null && !fields.has("value")) {
      fields.missing("value", "the new value");
    }
    return value == null ? "" : value;
  }

  private String one(List<String> names, String rule) {
    List<String> given = names.stream().filter(fields::has).toList();
    if (given.size() == 1) {
      return given.getFirst();
    }
    fields.problem(
        rule
            + (given.isEmpty()
                ? "; this one has none."
                : "; this one has " + String.join(" and ", given) + "."));
    return "";
  }

  private void only(String... members) {
    List<String> allowed = Stream.of(members).toList();
    for (String member : ALL) {
      if (fields.has(member) && !allowed.contains(member) && !isForm(member)) {
        fields.problem(member, "does not belong to a change with " + String.join(", ", allowed));
      }
    }
  }

  /** Forms that are given together are already told by {@link #one}. */
  private static boolean isForm(String member) {
    return TARGETS.contains(member);
  }

  private static boolean isSpan(String hours) {
    Matcher span = HOURS.matcher(hours);
    if (!span.matches()) {
      return false;
    }
    int from = minute(span.group(1), span.group(2));
    int to = minute(span.group(3), span.group(4));
    return from < to && to <= 24 * 60;
  }

  private static int minute(String hour, String minute) {
    return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }
}
