package hms.esr.server.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One thing that a scenario does differently from the cloned production. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.EnvChange.class, name = "env"),
  @JsonSubTypes.Type(value = Change.ImageChange.class, name = "image"),
  @JsonSubTypes.Type(value = Change.ReplicasChange.class, name = "replicas"),
  @JsonSubTypes.Type(value = Change.ConfigChange.class, name = "config"),
  @JsonSubTypes.Type(value = Change.PoolChange.class, name = "pool"),
  @JsonSubTypes.Type(value = Change.HabitChange.class, name = "habit")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Change {

  /** A service's environment variable gets another value. */
  record EnvChange(String service, String env, String value) implements Change {}

  /** A service runs another container image. */
  record ImageChange(String service, String image) implements Change {}

  /** A service runs with another number of pods, 0 to 1000. */
  record ReplicasChange(String service, int replicas) implements Change {}

  /** A key of a service's ConfigMap gets another value. */
  record ConfigChange(String service, String config, String key, String value) implements Change {}

  /**
   * A staff pool gets another headcount, other opening hours, or both.
   *
   * @param headcount people on duty in a shift, 0 to 100,000; null for as it is
   * @param hours {@code HH:MM-HH:MM}; null for as they are
   */
  record PoolChange(String pool, @Nullable Integer headcount, @Nullable String hours)
      implements Change {}

  /**
   * Citizens do something more or less often.
   *
   * @param factor 0 to 100; 1 is as it is
   */
  record HabitChange(String habit, double factor) implements Change {}
}
