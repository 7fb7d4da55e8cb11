package hms.esr.server.api;

import hms.esr.server.run.RunOrder;
import hms.esr.server.run.StudyOrder;
import hms.esr.server.run.StudyOrder.FactorName;
import hms.esr.server.run.StudyOrder.ParameterName;
import hms.esr.server.run.study.Condition;
import hms.esr.server.run.study.Condition.Side;
import hms.esr.server.run.study.Study.Sensitivity.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which kind of question a run's body asks: sweep, find, sensitivity, or none of them. */
final class StudyBody {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_CONDITIONS = 10;
  private static final double HUGE = 1e12;
  private static final List<String> KINDS = List.of("sweep", "find", "sensitivity");
  private static final String FIND_EXAMPLE = "smallest REVIEW_SLA_DAYS with inspector.load <= 8";

  /** A search said in a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(smallest|largest)\\s+(\\S+)(?:\\s+of\\s+(\\S+))?\\s+with\\s+(.+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONDITION =
      Pattern.compile("(\\S+)\\s*(<=|>=)\\s*([+-]?\\d{1,15}(?:\\.\\d{1,15})?)");

  private final JsonFields body;

  private StudyBody(JsonFields body) {
    this.body = body;
  }

  static StudyOrder read(JsonFields body) {
    List<String> asked = KINDS.stream().filter(body::has).toList();
    if (asked.size() > 1) {
      body.problem(
          asked.get(1),
          "cannot be asked together with '" + asked.getFirst() + "'; start a run for each");
    }
    return new StudyBody(body).study();
  }

  private StudyOrder study() {
    StudyOrder sweep = body.object("sweep", StudyBody::sweep);
    StudyOrder goal = body.isText("find") ? sentence() : body.object("find", StudyBody::goal);
    StudyOrder sensitivity = body.object("sensitivity", StudyBody::sensitivity);
    if (sweep != null) {
      return sweep;
    }
    if (goal != null) {
      return goal;
    }
    return sensitivity != null ? sensitivity : new StudyOrder.Comparison();
  }

  private static StudyOrder sweep(JsonFields fields) {
    return new StudyOrder.Sweep(
        parameter(fields, "/sweep"),
        fields.number("from", -HUGE, HUGE),
        fields.number("to", -HUGE, HUGE),
        step(fields));
  }

  private static @Nullable Double step(JsonFields fields) {
    Double step = fields.number("step", 0, HUGE);
    if (step != null && step == 0) {
      fields.problem("step", "is 0; give a number over 0");
      return 1.0;
    }
    return step;
  }

  private static ParameterName parameter(JsonFields fields, String pointer) {
    String service = fields.text("service", LONGEST_NAME);
    String env = fields.text("env", LONGEST_NAME);
    String pool = fields.text("pool", LONGEST_NAME);
    String habit = fields.text("habit", LONGEST_NAME);
    boolean asEnv = service != null || env != null;
    int forms = (asEnv ? 1 : 0) + (pool != null ? 1 : 0) + (habit != null ? 1 : 0);
    if (forms != 1) {
      fields.problem(
          "Name one parameter: service and env, or a staff pool (its headcount), or a habit (how"
              + " much more often).");
    } else if (asEnv && env == null) {
      fields.missing("env", "the service's parameter");
    }
    return new ParameterName(pointer, service, env, pool, habit);
  }

  private static StudyOrder goal(JsonFields fields) {
    boolean smallest = smallest(fields);
    ParameterName parameter = parameter(fields, "/find");
    Double from = fields.number("from", -HUGE, HUGE);
    Double to = fields.number("to", -HUGE, HUGE);
    Double step = step(fields);
    List<Condition> with = new ArrayList<>();
    if (fields.has("metric")) {
      condition(fields, with);
    } else {
      fields.alsoKnown(List.of("metric", "atMost", "atLeast"));
    }
    List<Boolean> listed = fields.objects("with", MOST_CONDITIONS, item -> condition(item, with));
    if (with.isEmpty() && (listed == null || listed.isEmpty())) {
      fields.missing("metric", "a picked metric, with atMost or atLeast");
    }
    return new StudyOrder.Goal(smallest, parameter, from, to, step, with);
  }

  private static boolean smallest(JsonFields fields) {
    String which = fields.text("which");
    if (which == null || which.equalsIgnoreCase("smallest")) {
      return true;
    }
    if (!which.equalsIgnoreCase("largest")) {
      fields.problem("which", "is '" + which + "'; give smallest or largest");
    }
    return false;
  }

  private static boolean condition(JsonFields fields, List<Condition> with) {
    String metric = fields.requiredText("metric", LONGEST_NAME);
    Double atMost = fields.number("atMost", -HUGE, HUGE);
    Double atLeast = fields.number("atLeast", -HUGE, HUGE);
    if (atMost == null && atLeast == null && !fields.has("atMost") && !fields.has("atLeast")) {
      fields.missing("atMost", "a number, or atLeast");
    }
    if (atMost != null) {
      with.add(new Condition(metric, Side.AT_MOST, atMost));
    }
    if (atLeast != null) {
      with.add(new Condition(metric, Side.AT_LEAST, atLeast));
    }
    return true;
  }

  private @Nullable StudyOrder sentence() {
    String text = body.requiredText("find", LONGEST_NAME * 5).strip();
    Matcher matcher = SENTENCE.matcher(text);
    List<Condition> with = new ArrayList<>();
    if (matcher.matches()) {
      for (String part : matcher.group(4).split("(?i)\\s+and\\s+", -1)) {
        Matcher condition = CONDITION.matcher(part.strip());
        if (!condition.matches()) {
          with.clear();
          break;
        }
        Side side = condition.group(2).equals("<=") ? Side.AT_MOST : Side.AT_LEAST;
        with.add(new Condition(condition.group(1), side, Double.parseDouble(condition.group(3))));
      }
    }
    if (with.isEmpty()) {
      body.problem(
          "find",
          "is not understood; write it like '"
              + FIND_EXAMPLE
              + "', or as an object with which, service, env, metric and atMost or atLeast");
      return null;
    }
    boolean smallest = matcher.group(1).toLowerCase(Locale.ROOT).equals("smallest");
    ParameterName name = new ParameterName("/find", matcher.group(3), matcher.group(2), null, null);
    return new StudyOrder.Goal(smallest, name, null, null, null, with);
  }

  private static StudyOrder sensitivity(JsonFields fields) {
    Long trajectories = fields.integer("trajectories", 2, RunOrder.MAX_TRAJECTORIES);
    List<FactorName> factors = fields.objects("factors", RunOrder.MAX_FACTORS, StudyBody::factor);
    if (factors != null && factors.isEmpty() && !fields.hasProblems()) {
      fields.problem("factors", "is an empty list; leave it out for all uncertain parameters");
    }
    return new StudyOrder.Sensitivity(
        method(fields),
        factors == null ? List.of() : factors,
        trajectories == null ? null : trajectories.intValue());
  }

  private static Method method(JsonFields fields) {
    String method = fields.text("method");
    if (method == null) {
      return Method.ONE_AT_A_TIME;
    }
    for (Method known : Method.values()) {
      if (known.word().equalsIgnoreCase(method)) {
        return known;
      }
    }
    fields.problem("method", "is '" + method + "'; give one-at-a-time or morris");
    return Method.ONE_AT_A_TIME;
  }

  private static FactorName factor(JsonFields fields) {
    return new FactorName(
        new ParameterName(
            "/sensitivity/factors",
            fields.text("service", LONGEST_NAME),
            fields.requiredText("env", LONGEST_NAME),
            null,
            null),
        fields.number("low", -HUGE, HUGE),
        fields.number("high", -HUGE, HUGE));
  }
}
