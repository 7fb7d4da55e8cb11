package hms.esr.city.engine;

import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.HireBlueprint;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.kernel.process.Expression;
import hms.esr.kernel.process.Simulation;
import hms.esr.kernel.time.VirtualTime;
import java.util.List;

/**
 * Compiles how many heads a pool has and how fast they work.
 *
 * <p>Heads are interchangeable, so a pool with trainees works at the mean productivity of its
 * heads. That keeps its capacity; a trainee's own cases, which would take longer than those of the
 * others, are not told apart.
 */
final class PoolCompiler {
  private final Parameters parameters;
  private final Index index;
  private final Values values;

  PoolCompiler(Parameters parameters, Index index, Values values) {
    this.parameters = parameters;
    this.index = index;
    this.values = values;
  }

  /** Heads who join, and what of a trained head's work each does. */
  private record Hires(
      Expression heads,
      Expression decidedDay,
      Expression recruitmentDays,
      Expression trainingDays,
      Expression startProductivity) {

    /** The first day on which they are in shifts. */
    private double firstDay(Simulation s) {
      return Math.ceil(decidedDay.value(s, 0) + recruitmentDays.value(s, 0));
    }

    double headsNow(Simulation s) {
      boolean joined = VirtualTime.day(s.now()) >= firstDay(s);
      return joined ? Math.max(0, heads.value(s, 0)) : 0;
    }

    double productivity(Simulation s) {
      double days = (double) s.now() / VirtualTime.DAY_MS - firstDay(s);
      double training = trainingDays.value(s, 0);
      if (days >= training) {
        return 1;
      }
      double start = startProductivity.value(s, 0);
      return start + (1 - start) * Math.max(0, days) / training;
    }
  }

  Expression headcount(PoolBlueprint pool, Scope scope) {
    Expression base = base(pool, scope);
    List<Hires> hires = hires(pool, scope);
    if (hires.isEmpty()) {
      return base;
    }
    return (s, c) -> {
      double heads = base.value(s, c);
      for (Hires group : hires) {
        heads += group.headsNow(s);
      }
      return heads;
    };
  }

  /** The heads of the plan, or those that a setting puts in their place. */
  private Expression base(PoolBlueprint pool, Scope scope) {
    Expression planned = values.number(pool.headcount(), scope);
    int parameter = parameters.headcount(pool.name());
    return (s, c) -> {
      double changed = s.parameter(parameter);
      return Double.isNaN(changed) ? planned.value(s, c) : changed;
    };
  }

  private List<Hires> hires(PoolBlueprint pool, Scope scope) {
    return pool.hires().stream().map(hire -> hires(hire, scope)).toList();
  }

  private Hires hires(HireBlueprint hire, Scope scope) {
    return new Hires(
        values.number(hire.heads(), scope),
        values.number(hire.decidedDay(), scope),
        values.number(hire.recruitmentDays(), scope),
        values.number(hire.trainingDays(), scope),
        values.number(hire.startProductivity(), scope));
  }

  Expression productivity(PoolBlueprint pool, Scope scope) {
    Expression trained = meanOfHeads(pool, scope);
    Expr late = pool.overtimeProductivity();
    if (late == null) {
      return trained;
    }
    Expression overtime = values.number(late, scope);
    int number = index.pool(pool.name());
    return (s, c) -> trained.value(s, c) * (s.pool(number).isOpen() ? 1 : overtime.value(s, c));
  }

  private Expression meanOfHeads(PoolBlueprint pool, Scope scope) {
    List<Hires> hires = hires(pool, scope);
    if (hires.isEmpty()) {
      return Expression.constant(1);
    }
    Expression base = base(pool, scope);
    return (s, c) -> {
      double heads = Math.max(0, base.value(s, c));
      double work = heads;
      for (Hires group : hires) {
        double joined = group.headsNow(s);
        heads += joined;
        work += joined == 0 ? 0 : joined * group.productivity(s);
      }
      // With no heads nobody is served, but those of the last shift may still be at it.
      return heads == 0 ? 1 : work / heads;
    };
  }
}
