package hms.esr.server.run;

import hms.esr.server.run.study.Condition;
import hms.esr.server.run.study.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of question a caller asks, by the names the caller gave. */
public sealed interface StudyOrder {
  /** The scenarios against the unchanged city. */
  record Comparison() implements StudyOrder {}

  /**
   * A response curve.
   *
   * @param from null for the least that is allowed
   * @param to null for the most that is allowed
   * @param step null for 1, or a tenth of the range
   */
  record Sweep(
      ParameterName parameter, @Nullable Double from, @Nullable Double to, @Nullable Double step)
      implements StudyOrder {}

  /**
   * A search.
   *
   * @param step null for 1, or a hundredth of the range
   */
  record Goal(
      boolean smallest,
      ParameterName parameter,
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Double step,
      List<Condition> with)
      implements StudyOrder {
    public Goal {
      with = List.copyOf(with);
    }
  }

  /**
   * Which assumption the answer hangs on.
   *
   * @param factors empty for all that the city declares as uncertain
   * @param trajectories null for the default
   */
  record Sensitivity(
      Study.Sensitivity.Method method, List<FactorName> factors, @Nullable Integer trajectories)
      implements StudyOrder {
    public Sensitivity {
      factors = List.copyOf(factors);
    }
  }

  /**
   * A parameter by name: a service's env, a pool, or a habit.
   *
   * @param pointer where the body names it, such as {@code /sweep}
   */
  record ParameterName(
      String pointer,
      @Nullable String service,
      @Nullable String env,
      @Nullable String pool,
      @Nullable String habit) {}

  /** An uncertain env by name; bounds may be left to the city. */
  record FactorName(ParameterName parameter, @Nullable Double low, @Nullable Double high) {}
}
