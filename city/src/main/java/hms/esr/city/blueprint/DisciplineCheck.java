package hms.esr.city.blueprint;

import hms.esr.kernel.staff.Discipline;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that those who queue say what their queue is sorted by, and nothing else. */
final class DisciplineCheck {
  private final Reading reading;
  private final CityBlueprint city;

  DisciplineCheck(Reading reading, CityBlueprint city) {
    this.reading = reading;
    this.city = city;
  }

  void check() {
    Map<String, PoolBlueprint> pools = new HashMap<>();
    city.pools().forEach(pool -> pools.putIfAbsent(pool.name(), pool));
    for (CaseBlueprint aCase : city.cases()) {
      CaseOutputs.forEach(
          aCase.steps(),
          step -> {
            if (step instanceof StepBlueprint.Serve serve) {
              PoolBlueprint pool = pools.get(serve.pool());
              if (pool != null) {
                checkServe(serve, pool);
              }
            }
          });
    }
  }

  private void checkServe(StepBlueprint.Serve serve, PoolBlueprint pool) {
    String word = pool.discipline().name().toLowerCase(Locale.ROOT).replace('_', '-');
    needs(serve, pool, word, "due_days", serve.dueDays(), Discipline.EARLIEST_DUE);
    needs(serve, pool, word, "priority", serve.priority(), Discipline.PRIORITY);
  }

  private void needs(
      StepBlueprint.Serve serve,
      PoolBlueprint pool,
      String word,
      String part,
      @Nullable Expr given,
      Discipline reads) {
    boolean read = pool.discipline() == reads;
    if (read && given == null) {
      reading.wrong(
          serve.at(), "%s is missing: pool %s serves %s".formatted(part, pool.name(), word));
    } else if (!read && given != null) {
      reading.wrong(
          given.at(), "%s changes nothing: pool %s serves %s".formatted(part, pool.name(), word));
    }
  }
}
