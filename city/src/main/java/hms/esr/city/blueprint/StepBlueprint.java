package hms.esr.city.blueprint;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a case does next. Maps keep the order of the file. */
public sealed interface StepBlueprint {
  /** Where the step stands. */
  Location at();

  /** Sets fields, each by one draw. */
  record Draw(SequencedMap<String, Value> fields, Location at) implements StepBlueprint {
    public Draw {
      fields = ordered(fields);
    }
  }

  /** Sets fields. */
  record Set(SequencedMap<String, Expr> fields, Location at) implements StepBlueprint {
    public Set {
      fields = ordered(fields);
    }
  }

  /** Ends the case when true, counted as {@code <case>.balked}. */
  record Balk(Expr when, Location at) implements StepBlueprint {}

  /** Waits {@code time} times {@code minutesPerUnit} minutes. */
  record HoldFor(Value time, double minutesPerUnit, Location at) implements StepBlueprint {}

  /** Waits for the next such minute of the day (0 to 1439) on one of the days. */
  record HoldUntil(int atMinute, List<DayOfWeek> days, Location at) implements StepBlueprint {
    public HoldUntil {
      days = List.copyOf(days);
    }
  }

  /** If the pool is closed, waits until its next shift and {@code spreadMinutes} more. */
  record HoldOpen(String pool, Value spreadMinutes, Location at) implements StepBlueprint {}

  /**
   * Queues for a pool and is served.
   *
   * @param minutes how long the service takes
   * @param dueDays due date in days after the case's arrival; for an earliest-due pool
   * @param priority lower first; for a priority pool
   * @param renege leaves the queue; null when it stays
   */
  record Serve(
      String pool,
      Value minutes,
      @Nullable Expr dueDays,
      @Nullable Expr priority,
      @Nullable Renege renege,
      Location at)
      implements StepBlueprint {}

  /** Leaves a queue after some minutes of waiting, does the steps and ends. */
  record Renege(Value minutes, List<StepBlueprint> steps, Location at) {
    public Renege {
      steps = List.copyOf(steps);
    }
  }

  /** The first alternative whose guard is true; only the last may have none: otherwise. */
  record BranchByCondition(List<Alternative> alternatives, Location at) implements StepBlueprint {
    public BranchByCondition {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** One draw; guards are shares, the last alternative has none and takes the rest. */
  record BranchByShare(List<Alternative> alternatives, Location at) implements StepBlueprint {
    public BranchByShare {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** A way on. */
  record Alternative(@Nullable Expr guard, List<StepBlueprint> steps, Location at) {
    public Alternative {
      steps = List.copyOf(steps);
    }
  }

  /** Again while true, at most so often. */
  record Repeat(Expr condition, int most, List<StepBlueprint> steps, Location at)
      implements StepBlueprint {
    public Repeat {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Starts cases for the same citizen.
   *
   * @param count how many; null for one
   * @param share the chance that it happens at all; null for always
   * @param with fields of the started case, by expressions of the calling one
   */
  record Call(
      String caseName,
      @Nullable Value count,
      @Nullable Expr share,
      SequencedMap<String, Expr> with,
      Location at)
      implements StepBlueprint {
    public Call {
      with = ordered(with);
    }
  }

  /** Sends a mail to the citizen. */
  record Mail(String template, Location at) implements StepBlueprint {}

  /** Writes a row: words into text columns, expressions into number columns. */
  record Row(
      String table,
      SequencedMap<String, String> texts,
      SequencedMap<String, Expr> numbers,
      Location at)
      implements StepBlueprint {
    public Row {
      texts = ordered(texts);
      numbers = ordered(numbers);
    }
  }

  /** Counts {@code <case>.<name>}. */
  record Mark(String name, Location at) implements StepBlueprint {}

  /** Records values under {@code <case>.<key>}. */
  record Tally(SequencedMap<String, Expr> values, Location at) implements StepBlueprint {
    public Tally {
      values = ordered(values);
    }
  }

  /** Ends the case, counted as {@code <case>.<name>}. */
  record End(String name, Location at) implements StepBlueprint {}

  private static <V> SequencedMap<String, V> ordered(SequencedMap<String, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
