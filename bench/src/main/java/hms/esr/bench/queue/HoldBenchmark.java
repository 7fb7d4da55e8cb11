package hms.esr.bench.queue;

import hms.esr.bench.list.Delays;
import hms.esr.bench.list.Randomness;
import hms.esr.kernel.calendar.EventCalendar;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The hold model, both sides with the same delays from the same generator. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HoldBenchmark {
  /** The kernel's calendar, filled. */
  @State(Scope.Thread)
  public static class Kernel {
    @Param({"1000", "100000", "1000000"})
    int pending;

    private EventCalendar calendar = new EventCalendar(16);
    private final Randomness random = new Randomness(1);

    /** Fills it. */
    @Setup(Level.Trial)
    public void fill() {
      calendar = new EventCalendar(pending);
      for (int event = 0; event < pending; event++) {
        calendar.schedule(Delays.EXPONENTIAL.next(random), 0, event);
      }
    }
  }

  /** SSJ's simulator, filled. */
  @State(Scope.Thread)
  public static class Ssj {
    /** SSJ's lists. */
    public enum List {
      /** Henriksen's. */
      HENRIKSEN,
      /** A splay tree: the default. */
      SPLAY_TREE
    }

    @Param({"1000", "100000", "1000000"})
    int pending;

    @Param List list = List.SPLAY_TREE;

    private OneByOne simulator = new OneByOne(new SplayTree());
    private final Randomness random = new Randomness(1);

    /** Fills it. */
    @Setup(Level.Trial)
    public void fill() {
      EventList events =
          switch (list) {
            case HENRIKSEN -> new Henriksen();
            case SPLAY_TREE -> new SplayTree();
          };
      simulator = new OneByOne(events);
      simulator.init();
      for (int event = 0; event < pending; event++) {
        new Holds(simulator, random).schedule(Delays.EXPONENTIAL.next(random));
      }
    }
  }

  /** A generator and nothing else. */
  @State(Scope.Thread)
  public static class Drawn {
    private final Randomness random = new Randomness(1);
  }

  private static final class OneByOne extends Simulator {
    OneByOne(EventList events) {
      super(events);
    }

    Event step() {
      Event event = removeFirstEvent();
      event.actions();
      return event;
    }
  }

  private static final class Holds extends Event {
    private final Randomness random;

    Holds(Simulator simulator, Randomness random) {
      super(simulator);
      this.random = random;
    }

    @Override
    public void actions() {
      schedule(Delays.EXPONENTIAL.next(random));
    }
  }

  /** The kernel's calendar: an event out, an event in. */
  @Benchmark
  public long kernel(Kernel kernel) {
    EventCalendar calendar = kernel.calendar;
    long event = calendar.next();
    calendar.schedule(calendar.now() + Delays.EXPONENTIAL.next(kernel.random), 0, event);
    return event;
  }

  /** What both sides spend on the delay, to be taken off for the calendars alone. */
  @Benchmark
  public long delay(Drawn drawn) {
    return Delays.EXPONENTIAL.next(drawn.random);
  }

  /** SSJ: an event out, and it schedules itself. */
  @Benchmark
  public Event ssj(Ssj ssj) {
    return ssj.simulator.step();
  }
}
