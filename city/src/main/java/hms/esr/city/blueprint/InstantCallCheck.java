package hms.esr.city.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses cases that are sure to call each other for ever at one moment. What only may happen is
 * let pass: it depends on draws and expressions, and the kernel stops it when it comes to it.
 */
final class InstantCallCheck {
  private final Reading reading;
  private final Map<String, CaseBlueprint> cases = new LinkedHashMap<>();
  private final Map<String, Set<String>> calls = new LinkedHashMap<>();
  private final Set<String> done = new LinkedHashSet<>();

  InstantCallCheck(Reading reading, CityBlueprint city) {
    this.reading = reading;
    for (CaseBlueprint aCase : city.cases()) {
      cases.put(aCase.name(), aCase);
      calls.put(aCase.name(), follow(aCase.steps()).calls());
    }
  }

  /**
   * What some steps do at the moment at which they begin.
   *
   * @param calls cases that are called on every path
   * @param goesOn whether every path leads at once to what stands after the steps
   */
  private record Moment(SequencedSet<String> calls, boolean goesOn) {}

  void check() {
    cases.keySet().forEach(name -> walk(name, new ArrayList<>()));
  }

  private void walk(String name, List<String> path) {
    int first = path.indexOf(name);
    if (first >= 0) {
      CaseBlueprint aCase = cases.get(path.get(first));
      if (aCase != null) {
        String circle = String.join(" -> ", path.subList(first, path.size())) + " -> " + name;
        reading.wrong(
            aCase.at(),
            "calls go round without end at one moment: "
                + circle
                + "; put a hold or a serve before one of the calls, or give it a share");
      }
    } else if (done.add(name)) {
      path.add(name);
      calls.getOrDefault(name, Set.of()).forEach(called -> walk(called, path));
      path.removeLast();
    }
  }

  private static Moment follow(List<StepBlueprint> steps) {
    SequencedSet<String> called = new LinkedHashSet<>();
    for (StepBlueprint step : steps) {
      Moment moment = follow(step);
      called.addAll(moment.calls());
      if (!moment.goesOn()) {
        return new Moment(called, false);
      }
    }
    return new Moment(called, true);
  }

  private static Moment follow(StepBlueprint step) {
    SequencedSet<String> none = new LinkedHashSet<>();
    return switch (step) {
      case StepBlueprint.Call call -> {
        if (isCertain(call)) {
          none.add(call.caseName());
        }
        yield new Moment(none, true);
      }
      case StepBlueprint.BranchByCondition branch -> followAny(branch.alternatives());
      case StepBlueprint.BranchByShare branch -> followAny(branch.alternatives());
      case StepBlueprint.Repeat repeat -> new Moment(none, follow(repeat.steps()).goesOn());
      case StepBlueprint.Draw _,
          StepBlueprint.Set _,
          StepBlueprint.Mail _,
          StepBlueprint.Row _,
          StepBlueprint.Mark _,
          StepBlueprint.Tally _ ->
          new Moment(none, true);
      case StepBlueprint.Balk _,
          StepBlueprint.HoldFor _,
          StepBlueprint.HoldUntil _,
          StepBlueprint.HoldOpen _,
          StepBlueprint.Serve _,
          StepBlueprint.End _ ->
          new Moment(none, false);
    };
  }

  /** Certain is what all alternatives do; without a last one for the rest, there is one more. */
  private static Moment followAny(List<StepBlueprint.Alternative> alternatives) {
    SequencedSet<String> common = null;
    boolean goesOn = true;
    for (StepBlueprint.Alternative alternative : alternatives) {
      Moment moment = follow(alternative.steps());
      goesOn &= moment.goesOn();
      if (common == null) {
        common = moment.calls();
      } else {
        common.retainAll(moment.calls());
      }
    }
    boolean rest = alternatives.getLast().guard() == null;
    return new Moment(common == null || !rest ? new LinkedHashSet<>() : common, goesOn);
  }

  private static boolean isCertain(StepBlueprint.Call call) {
    Value count = call.count();
    boolean some =
        count == null
            || (count instanceof Value.Computed computed && isAtLeast(computed.expr(), 0.5));
    return some && (call.share() == null || isAtLeast(call.share(), 1));
  }

  private static boolean isAtLeast(@Nullable Expr expr, double least) {
    try {
      return expr != null && Double.parseDouble(expr.text()) >= least;
    } catch (NumberFormatException e) {
      // An expression: what it gives is known only in a run.
      return false;
    }
  }
}
