package hms.esr.server.api;

import hms.esr.server.run.RunMode;
import hms.esr.server.run.RunOrder;
import hms.esr.server.run.StudyOrder;
import hms.esr.server.run.study.Replications;
import hms.esr.server.run.study.Study;
import hms.esr.server.run.study.WarmUpRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the body of {@code POST /api/esr/run}. */
final class RunBody {
  private static final int LONGEST_ID = 64;
  private static final double LEAST_PRECISION = 0.001;
  private static final double MOST_PRECISION = 0.5;
  private static final Pattern PRECISION =
      Pattern.compile("(?:±|\\+-|\\+/-)?\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%)?");

  private RunBody() {}

  static RunOrder read(JsonFields body) {
    String box = body.requiredText("box", LONGEST_ID);
    long days = body.requiredInteger("days", 1, RunOrder.MAX_DAYS);
    Long seed = body.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    WarmUpRule warmUp = warmUp(body);
    List<String> scenarios = scenarios(body);
    RunMode mode = mode(body);
    StudyOrder study = StudyBody.read(body);
    Replications replications = replications(body, study);
    refuseWhatComesLater(body);
    body.end();
    return new RunOrder(
        box, scenarios, mode, seed, warmUp, (int) days, replications, study, body.whole());
  }

  private static WarmUpRule warmUp(JsonFields body) {
    if (body.isText("warmupDays") && "auto".equalsIgnoreCase(body.text("warmupDays"))) {
      return new WarmUpRule(RunOrder.DEFAULT_WARMUP_DAYS, true);
    }
    Long days = body.integer("warmupDays", 0, RunOrder.MAX_WARMUP_DAYS);
    return new WarmUpRule(days == null ? RunOrder.DEFAULT_WARMUP_DAYS : days.intValue(), false);
  }

  private static List<String> scenarios(JsonFields body) {
    List<String> scenarios = body.texts("scenario", RunOrder.MAX_SCENARIOS);
    if (scenarios == null) {
      return List.of();
    }
    if (scenarios.isEmpty() && !body.hasProblems()) {
      body.problem("scenario", "is an empty list; leave it out for the newest scenario");
    }
    if (new HashSet<>(scenarios).size() < scenarios.size()) {
      body.problem("scenario", "names a scenario twice; leave one out");
    }
    return scenarios;
  }

  private static Replications replications(JsonFields body, StudyOrder study) {
    double precision = precision(body);
    Long first = body.integer("replications", 1, RunOrder.MAX_REPLICATIONS);
    Long most = body.integer("maxReplications", 1, RunOrder.MAX_REPLICATIONS);
    int begin = first == null ? firstByDefault(study) : first.intValue();
    boolean searches = study instanceof StudyOrder.Goal;
    if (precision > 0
        && !(study instanceof StudyOrder.Comparison || study instanceof StudyOrder.Sweep)) {
      body.problem(
          "precision",
          "is for scenarios and sweeps; a search adds replications by itself up to"
              + " maxReplications, a sensitivity run takes replications");
    }
    if (most != null && most < begin) {
      body.problem("maxReplications", "is " + most + ", less than the " + begin + " to begin with");
    }
    if (most != null && precision == 0 && !searches) {
      body.problem("maxReplications", "bounds what precision or find adds; give one of them too");
    }
    int bound = RunOrder.DEFAULT_MOST_REPLICATIONS;
    return new Replications(
        begin, most == null ? Math.max(begin, bound) : Math.max(begin, most.intValue()), precision);
  }

  private static int firstByDefault(StudyOrder study) {
    boolean morris =
        study instanceof StudyOrder.Sensitivity sensitivity
            && sensitivity.method() == Study.Sensitivity.Method.MORRIS;
    return morris ? RunOrder.DEFAULT_MORRIS_REPLICATIONS : RunOrder.DEFAULT_REPLICATIONS;
  }

  /** A share such as 0.05, or a text such as "±5 %"; 0 when absent. */
  private static double precision(JsonFields body) {
    String text = body.text("precision");
    if (text == null) {
      return 0;
    }
    Matcher matcher = PRECISION.matcher(text.strip());
    if (matcher.matches()) {
      double share = Double.parseDouble(matcher.group(1)) / (matcher.group(2) == null ? 1 : 100);
      if (share >= LEAST_PRECISION && share <= MOST_PRECISION) {
        return share;
      }
    }
    body.problem(
        "precision",
        "is '"
            + text
            + "'; give half of an interval's width as a share of the mean, from 0.001 to 0.5, such"
            + " as 0.05 or \"±5 %\"");
    return 0;
  }

  private static RunMode mode(JsonFields body) {
    String mode = body.text("mode");
    if (mode == null) {
      return RunMode.STEADY;
    }
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "steady" -> RunMode.STEADY;
      case "transition" -> RunMode.TRANSITION;
      default -> {
        body.problem(
            "mode",
            "is '"
                + mode
                + "'; give steady (each arm under its policy from the start) or transition (the"
                + " policy switches at the first measured day)");
        yield RunMode.STEADY;
      }
    };
  }

  private static void refuseWhatComesLater(JsonFields body) {
    String warp = body.text("warp");
    if (warp != null && !warp.equals("max")) {
      body.problem(
          "warp",
          "is '"
              + warp
              + "'; a run goes as fast as it can: give max, or leave it out. A pace comes"
              + " later");
    }
  }
}
