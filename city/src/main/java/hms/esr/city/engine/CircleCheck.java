package hms.esr.city.engine;

import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.blueprint.CityBlueprint;
import hms.esr.city.blueprint.Expr;
import hms.esr.city.blueprint.HireBlueprint;
import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.city.blueprint.SignalBlueprint;
import hms.esr.city.expression.Names;
import hms.esr.kernel.process.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Refuses headcounts and first values of signals that are defined by themselves, also by way of
 * others: they would be computed without end.
 */
final class CircleCheck {
  private final Values values;
  private final Map<String, Set<String>> uses = new LinkedHashMap<>();
  private final Map<String, Expr> definitions = new LinkedHashMap<>();

  CircleCheck(Values values) {
    this.values = values;
  }

  /** What an expression names, noted while it is compiled. */
  private record Noting(Names names, Set<String> used) implements Names {
    @Override
    public List<String> groups() {
      return names.groups();
    }

    @Override
    public List<String> members(String group) {
      return names.members(group);
    }

    @Override
    public @Nullable Expression find(String group, String member) {
      used.add(group + "." + member);
      return names.find(group, member);
    }

    @Override
    public List<String> choices(String group, String member) {
      return names.choices(group, member);
    }
  }

  /**
   * Checks a city.
   *
   * @param scopes what the expressions of a service can name
   * @throws BlueprintException at the first circle
   */
  void check(CityBlueprint city, Function<String, Scope> scopes) {
    for (PoolBlueprint pool : city.pools()) {
      List<Expr> parts = new ArrayList<>(List.of(pool.headcount()));
      for (HireBlueprint hire : pool.hires()) {
        parts.addAll(List.of(hire.heads(), hire.decidedDay(), hire.recruitmentDays()));
      }
      define(
          Index.inExpressions("pool." + pool.name()) + ".headcount",
          parts,
          scopes.apply(pool.service()));
    }
    for (SignalBlueprint signal : city.signals()) {
      define(
          Index.inExpressions("signal." + signal.name()),
          List.of(signal.initial()),
          scopes.apply(signal.service()));
    }
    Set<String> done = new HashSet<>();
    uses.keySet().forEach(name -> walk(name, new ArrayList<>(), done));
  }

  private void define(String name, List<Expr> parts, Scope scope) {
    Set<String> used = new LinkedHashSet<>();
    parts.forEach(part -> values.number(part, new Noting(scope, used)));
    uses.put(name, used);
    definitions.put(name, parts.getFirst());
  }

  private void walk(String name, List<String> path, Set<String> done) {
    int first = path.indexOf(name);
    if (first >= 0) {
      Expr start = definitions.get(path.get(first));
      if (start != null) {
        throw new BlueprintException(
            start.at(),
            String.join(" -> ", path.subList(first, path.size()))
                + " -> "
                + name
                + ": it is defined by itself, so it has no value; give one of them a number");
      }
    } else if (uses.containsKey(name) && done.add(name)) {
      path.add(name);
      uses.getOrDefault(name, Set.of()).forEach(used -> walk(used, path, done));
      path.removeLast();
    }
  }
}
