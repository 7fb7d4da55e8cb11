package hms.esr.kernel.process;

import hms.esr.kernel.staff.Discipline;
import hms.esr.kernel.time.VirtualTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps that cases are made of; {@code next} is the index of the step that follows. */
public final class Steps {
  private static final long MOST_CASES_A_CALL = 1_000_000;

  private Steps() {}

  /** Sets a field by one draw. */
  public record Draw(int field, Sampler sampler, int stream, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.setField(slot, field, simulation.draw(sampler, slot, stream));
      return next;
    }
  }

  /** Sets a field. */
  public record Assign(int field, Expression value, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.setField(slot, field, value.value(simulation, slot));
      return next;
    }
  }

  /** Goes one way or the other. */
  public record Branch(Expression condition, int then, int otherwise) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      return condition.value(simulation, slot) != 0 ? then : otherwise;
    }
  }

  /** Goes one of several ways by one draw; the last takes what the shares leave. */
  public record Split(List<Expression> shares, int stream, int[] targets) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      double left = simulation.uniform(slot, stream);
      for (int way = 0; way < shares.size(); way++) {
        left -= shares.get(way).value(simulation, slot);
        if (left < 0) {
          return targets[way];
        }
      }
      return targets[targets.length - 1];
    }
  }

  /** Begins a further round of a loop: draws in it are new ones. */
  public record NextRound(int counterField, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.setField(slot, counterField, simulation.field(slot, counterField) + 1);
      simulation.nextRound(slot);
      return next;
    }
  }

  /** Waits for so many minutes. */
  public record Hold(Sampler minutes, int stream, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      long holdMs = VirtualTime.ofMinutes(simulation.draw(minutes, slot, stream));
      return simulation.hold(slot, holdMs, next);
    }
  }

  /** Waits for the next such minute of a day of these weekdays (bits 1 to 7). */
  public record HoldUntil(int weekdays, int minuteOfDay, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      long now = simulation.now();
      int day = VirtualTime.day(now);
      while (true) {
        long moment = day * VirtualTime.DAY_MS + minuteOfDay * VirtualTime.MINUTE_MS;
        if (moment > now && (weekdays & (1 << simulation.dates().weekday(day))) != 0) {
          return simulation.hold(slot, moment - now, next);
        }
        day++;
      }
    }
  }

  /** If the pool is closed, waits for its next shift and so many minutes more. */
  public record HoldOpen(int pool, Sampler spreadMinutes, int stream, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      if (simulation.pool(pool).isOpen()) {
        return next;
      }
      long opening = simulation.plan(pool).nextOpening(simulation.now(), simulation.dates());
      double spread = simulation.draw(spreadMinutes, slot, stream);
      return simulation.hold(
          slot, opening - simulation.now() + VirtualTime.ofMinutes(spread), next);
    }
  }

  /**
   * Queues for a pool and is served.
   *
   * @param minutes length of service at a productivity of 1
   * @param urgency due moment in days after arrival (earliest due) or priority (lower first)
   * @param patienceMinutes how long the case waits before it reneges; null: for ever
   * @param stream two streams: of the service, and after it of the patience
   * @param reneged where the case goes on when it has lost its patience
   */
  public record Serve(
      int pool,
      Sampler minutes,
      Expression urgency,
      @Nullable Sampler patienceMinutes,
      int stream,
      int next,
      int reneged)
      implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      return simulation.requestService(slot, this, simulation.draw(minutes, slot, stream));
    }

    /** The moment by which the line is ordered, as a long of the same order. */
    long key(Simulation simulation, int slot, Discipline discipline) {
      return switch (discipline) {
        case FIRST_COME -> 0;
        case EARLIEST_DUE ->
            // Rounded as a sum: a due moment beyond all bounds stays there.
            Math.round(
                simulation.arrivedAt(slot) + urgency.value(simulation, slot) * VirtualTime.DAY_MS);
        case PRIORITY -> Math.round(urgency.value(simulation, slot) * 1_000_000);
      };
    }
  }

  /**
   * Starts other cases for the same citizen.
   *
   * @param share the chance that it happens at all
   * @param count how many, rounded; null: one
   * @param targetFields which of the new case's fields are set, and to what
   * @param stream two streams: of the chance, and after it of the count
   */
  public record Call(
      int program,
      @Nullable Expression share,
      @Nullable Sampler count,
      int[] targetFields,
      List<Expression> values,
      int stream,
      int next)
      implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      if (share != null && simulation.uniform(slot, stream) >= share.value(simulation, slot)) {
        return next;
      }
      long cases = count == null ? 1 : Math.round(simulation.draw(count, slot, stream + 1));
      if (cases > MOST_CASES_A_CALL) {
        throw new IllegalStateException(
            "A call's count came out as "
                + cases
                + " cases; at most "
                + MOST_CASES_A_CALL
                + " are started at once. Look at its expression: it may divide by 0.");
      }
      for (long number = 0; number < cases; number++) {
        simulation.call(slot, this, (int) number);
      }
      return next;
    }
  }

  /** Counts. */
  public record Count(int counter, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.count(counter, slot);
      return next;
    }
  }

  /** Records a value. */
  public record Observe(int tally, Expression value, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.observe(tally, slot, value.value(simulation, slot));
      return next;
    }
  }

  /** Writes a row of a table: a text or a number a column. */
  public record Row(
      int table,
      List<String> textColumns,
      List<String> texts,
      List<String> numberColumns,
      List<Expression> numbers,
      int next)
      implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.publish(slot, this);
      return next;
    }
  }

  /** Sends a mail to the citizen. */
  public record Mail(String template, int next) implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      simulation.publish(slot, this);
      return next;
    }
  }

  /** Ends the case. */
  public record End() implements Step {
    @Override
    public int run(Simulation simulation, int slot) {
      return ENDED;
    }
  }
}
