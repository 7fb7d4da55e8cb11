package hms.esr.server.run.study;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What kind of question a run answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Study.Comparison.class, name = "comparison"),
  @JsonSubTypes.Type(value = Study.Sweep.class, name = "sweep"),
  @JsonSubTypes.Type(value = Study.Goal.class, name = "goal"),
  @JsonSubTypes.Type(value = Study.Sensitivity.class, name = "sensitivity")
})
public sealed interface Study {
  /** The word of the API. */
  default String word() {
    return switch (this) {
      case Comparison comparison -> "comparison";
      case Sweep sweep -> "sweep";
      case Goal goal -> "goal";
      case Sensitivity sensitivity -> "sensitivity";
    };
  }

  /** How do these scenarios differ from the unchanged city? */
  record Comparison() implements Study {}

  /**
   * How do the metrics respond to a parameter?
   *
   * @param values where, ascending
   */
  record Sweep(Parameter parameter, List<Double> values) implements Study {
    public Sweep {
      values = List.copyOf(values);
    }
  }

  /**
   * Which is the smallest (or largest) value that meets all conditions?
   *
   * @param values to choose from, ascending
   */
  record Goal(Parameter parameter, List<Double> values, boolean smallest, List<Condition> with)
      implements Study {
    public Goal {
      values = List.copyOf(values);
      with = List.copyOf(with);
    }

    /** For people, such as {@code smallest REVIEW_SLA_DAYS of permit-svc with ... at most 8}. */
    public String question() {
      List<String> wanted =
          with.stream().map(condition -> condition.metric() + " " + condition.text()).toList();
      return (smallest ? "smallest " : "largest ")
          + parameter.title()
          + " with "
          + String.join(" and ", wanted);
    }
  }

  /**
   * On which assumption does the answer hang?
   *
   * @param trajectories of Morris's method; not used by the other
   */
  record Sensitivity(Method method, List<Factor> factors, int trajectories) implements Study {
    public Sensitivity {
      factors = List.copyOf(factors);
    }

    /** How factors are varied. */
    public enum Method {
      ONE_AT_A_TIME("one-at-a-time"),
      MORRIS("morris");

      private final String word;

      Method(String word) {
        this.word = word;
      }

      /** The word of the API. */
      public String word() {
        return word;
      }
    }
  }
}
