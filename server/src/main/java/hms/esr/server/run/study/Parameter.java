package hms.esr.server.run.study;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hms.esr.server.runtime.Policy;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** A number of a policy that a study varies. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Parameter.Env.class, name = "env"),
  @JsonSubTypes.Type(value = Parameter.Headcount.class, name = "headcount"),
  @JsonSubTypes.Type(value = Parameter.HabitFactor.class, name = "habit")
})
public sealed interface Parameter {
  /** For people, such as {@code REVIEW_SLA_DAYS of permit-svc}. */
  String title();

  /** Its unit; may be empty. */
  String unit();

  /** Whether it takes whole numbers only. */
  boolean whole();

  /** A policy with this parameter set and all else as it was. */
  Policy at(Policy policy, double value);

  /** A value as a manifest would have it: no exponent, no trailing zeros. */
  static String text(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** An env parameter of a service. */
  record Env(String service, String env, String unit, boolean whole) implements Parameter {
    @Override
    public String title() {
      return env + " of " + service;
    }

    @Override
    public Policy at(Policy policy, double value) {
      SortedMap<String, SortedMap<String, String>> changed = new TreeMap<>(policy.env());
      SortedMap<String, String> values = new TreeMap<>();
      SortedMap<String, String> before = changed.get(service);
      if (before != null) {
        values.putAll(before);
      }
      values.put(env, text(value));
      changed.put(service, values);
      return new Policy(changed, policy.pools(), policy.habits());
    }
  }

  /** The heads on duty of a staff pool. */
  record Headcount(String pool) implements Parameter {
    @Override
    public String title() {
      return "headcount of " + pool;
    }

    @Override
    public String unit() {
      return "heads";
    }

    @Override
    public boolean whole() {
      return true;
    }

    @Override
    public Policy at(Policy policy, double value) {
      SortedMap<String, Policy.Pool> changed = new TreeMap<>(policy.pools());
      Policy.Pool before = changed.get(pool);
      changed.put(pool, new Policy.Pool((int) value, before == null ? null : before.hours()));
      return new Policy(policy.env(), changed, policy.habits());
    }
  }

  /** How much more often citizens do something. */
  record HabitFactor(String habit) implements Parameter {
    @Override
    public String title() {
      return "rate of " + habit;
    }

    @Override
    public String unit() {
      return "times";
    }

    @Override
    public boolean whole() {
      return false;
    }

    @Override
    public Policy at(Policy policy, double value) {
      SortedMap<String, Double> changed = new TreeMap<>(policy.habits());
      changed.put(habit, value);
      return new Policy(policy.env(), policy.pools(), changed);
    }
  }
}
