package hms.esr.city.engine;

import hms.esr.city.blueprint.CaseBlueprint;
import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.StepBlueprint;
import hms.esr.city.blueprint.StepBlueprint.Alternative;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Program;
import hms.esr.kernel.process.Sampler;
import hms.esr.kernel.process.Step;
import hms.esr.kernel.process.Steps;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one kind of case. Steps are laid out from the last to the first, so that each knows the
 * number of the one that follows it; loops and the start are reserved and filled in afterwards.
 */
final class CaseCompiler {
  private static final double MINUTES_A_DAY = 1440;
  private static final Steps.End PLACE_HELD = new Steps.End();

  private final CaseBlueprint kind;
  private final Index index;
  private final Values values;
  private final Scope scope;
  private final List<Step> steps = new ArrayList<>();
  private int fields;

  CaseCompiler(CaseBlueprint kind, Index index, Values values, Scope scope) {
    this.kind = kind;
    this.index = index;
    this.values = values;
    this.scope = scope;
    this.fields = kind.fields().size();
  }

  /** Fields that the case carries, those that loops and companions count in included. */
  int fields() {
    return fields;
  }

  Program program() {
    int start = add(PLACE_HELD);
    int first = sequence(kind.steps(), end("ended"));
    steps.set(start, new Steps.Count(index.counter(kind.name() + ".arrived"), first));
    List<Program.Meanwhile> companions = new ArrayList<>();
    for (CaseBlueprint.Meanwhile meanwhile : kind.meanwhile()) {
      Sampler days = values.sampler(meanwhile.everyDays(), scope);
      Sampler minutes = (s, c, u) -> MINUTES_A_DAY * days.sample(s, c, u);
      companions.add(
          new Program.Meanwhile(
              minutes, streams(1), index.caseKind(meanwhile.caseName()), fields++));
    }
    return new Program(kind.name(), List.copyOf(steps), List.copyOf(companions));
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  private int count(String name, int next) {
    return add(new Steps.Count(index.counter(kind.name() + "." + name), next));
  }

  private int end(String... names) {
    int at = add(new Steps.End());
    for (String name : names) {
      at = count(name, at);
    }
    return at;
  }

  private int sequence(List<StepBlueprint> sequence, int next) {
    int at = next;
    for (StepBlueprint step : sequence.reversed()) {
      at = step(step, at);
    }
    return at;
  }

  private int step(StepBlueprint step, int next) {
    return switch (step) {
      case StepBlueprint.Draw draw -> {
        int at = next;
        for (var entry : draw.fields().reversed().entrySet()) {
          Sampler sampler = values.sampler(entry.getValue(), scope);
          at = add(new Steps.Draw(field(entry.getKey()), sampler, streams(1), at));
        }
        yield at;
      }
      case StepBlueprint.Set set -> {
        int at = next;
        for (var entry : set.fields().reversed().entrySet()) {
          at = add(new Steps.Assign(field(entry.getKey()), number(entry.getValue()), at));
        }
        yield at;
      }
      case StepBlueprint.Balk balk ->
          add(new Steps.Branch(number(balk.when()), end("ended", "balked"), next));
      case StepBlueprint.HoldFor hold -> {
        Sampler time = values.sampler(hold.time(), scope);
        double factor = hold.minutesPerUnit();
        Sampler minutes = (s, c, u) -> factor * time.sample(s, c, u);
        yield add(new Steps.Hold(minutes, streams(1), next));
      }
      case StepBlueprint.HoldUntil hold ->
          add(new Steps.HoldUntil(weekdays(hold.days()), hold.atMinute(), next));
      case StepBlueprint.HoldOpen hold -> {
        Sampler spread = values.sampler(hold.spreadMinutes(), scope);
        yield add(new Steps.HoldOpen(index.pool(hold.pool()), spread, streams(1), next));
      }
      case StepBlueprint.Serve serve -> serve(serve, next);
      case StepBlueprint.BranchByCondition branch -> byCondition(branch.alternatives(), next);
      case StepBlueprint.BranchByShare branch -> byShare(branch.alternatives(), next);
      case StepBlueprint.Repeat repeat -> repeat(repeat, next);
      case StepBlueprint.Call call -> call(call, next);
      case StepBlueprint.Mail mail -> add(new Steps.Mail(mail.template(), next));
      case StepBlueprint.Row row ->
          add(
              new Steps.Row(
                  index.table(row.table()),
                  List.copyOf(row.texts().keySet()),
                  List.copyOf(row.texts().values()),
                  List.copyOf(row.numbers().keySet()),
                  row.numbers().values().stream().map(this::number).toList(),
                  next));
      case StepBlueprint.Mark mark -> count(mark.name(), next);
      case StepBlueprint.Tally tally -> {
        int at = next;
        for (var entry : tally.values().reversed().entrySet()) {
          int number = index.tally(kind.name() + "." + entry.getKey());
          at = add(new Steps.Observe(number, number(entry.getValue()), at));
        }
        yield at;
      }
      case StepBlueprint.End end -> end("ended", end.name());
    };
  }

  private int serve(StepBlueprint.Serve serve, int next) {
    var urgency = serve.dueDays() != null ? serve.dueDays() : serve.priority();
    StepBlueprint.Renege renege = serve.renege();
    int reneged = next;
    @Nullable Sampler patience = null;
    if (renege != null) {
      reneged = count("reneged", sequence(renege.steps(), end("ended")));
      patience = values.sampler(renege.minutes(), scope);
    }
    return add(
        new Steps.Serve(
            index.pool(serve.pool()),
            values.sampler(serve.minutes(), scope),
            urgency == null ? Expression.constant(0) : number(urgency),
            patience,
            streams(2),
            next,
            reneged));
  }

  private int byCondition(List<Alternative> alternatives, int next) {
    int at = next;
    for (Alternative alternative : alternatives.reversed()) {
      int then = sequence(alternative.steps(), next);
      var guard = alternative.guard();
      at = guard == null ? then : add(new Steps.Branch(number(guard), then, at));
    }
    return at;
  }

  private int byShare(List<Alternative> alternatives, int next) {
    List<Expression> shares = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    boolean rest = false;
    for (Alternative alternative : alternatives) {
      targets.add(sequence(alternative.steps(), next));
      var guard = alternative.guard();
      if (guard == null) {
        rest = true;
      } else {
        shares.add(number(guard));
      }
    }
    if (!rest) {
      targets.add(next);
    }
    int[] ways = targets.stream().mapToInt(Integer::intValue).toArray();
    return add(new Steps.Split(List.copyOf(shares), streams(1), ways));
  }

  private int repeat(StepBlueprint.Repeat repeat, int next) {
    int counter = fields++;
    int most = repeat.most();
    Expression condition = number(repeat.condition());
    int head = add(PLACE_HELD);
    int body = sequence(repeat.steps(), head);
    int round = add(new Steps.NextRound(counter, body));
    int leave = add(new Steps.Assign(counter, Expression.constant(0), next));
    Expression again = (s, c) -> s.field(c, counter) < most && condition.value(s, c) != 0 ? 1 : 0;
    steps.set(head, new Steps.Branch(again, round, leave));
    return head;
  }

  private int call(StepBlueprint.Call call, int next) {
    List<String> targets = index.fields(call.caseName());
    List<Expression> given = new ArrayList<>();
    List<Integer> fieldNumbers = new ArrayList<>();
    for (Map.Entry<String, Expr> entry : call.with().entrySet()) {
      fieldNumbers.add(targets.indexOf(entry.getKey()));
      given.add(number(entry.getValue()));
    }
    var share = call.share();
    var count = call.count();
    return add(
        new Steps.Call(
            index.caseKind(call.caseName()),
            share == null ? null : number(share),
            count == null ? null : values.sampler(count, scope),
            fieldNumbers.stream().mapToInt(Integer::intValue).toArray(),
            List.copyOf(given),
            streams(2),
            next));
  }

  private int streams(int howMany) {
    return index.streams("case/" + kind.name(), howMany);
  }

  private Expression number(Expr expr) {
    return values.number(expr, scope);
  }

  private int field(String name) {
    return kind.fields().indexOf(name);
  }

  static int weekdays(List<DayOfWeek> days) {
    int bits = 0;
    for (DayOfWeek day : days) {
      bits |= 1 << day.getValue();
    }
    return bits;
  }
}
