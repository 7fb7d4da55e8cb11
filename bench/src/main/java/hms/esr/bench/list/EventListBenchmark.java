package hms.esr.bench.list;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The hold model on every structure that was tried: take the next event, schedule one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventListBenchmark {
  /** The structures. */
  public enum Structure {
    /** Arity four, three arrays. */
    FOUR_ARY_HEAP,
    /** Arity four, one array. */
    INTERLEAVED_HEAP,
    /** Two-pass pairing heap. */
    PAIRING_HEAP,
    /** Brown's calendar queue. */
    CALENDAR_QUEUE,
    /** The kernel's: a ladder queue. */
    KERNEL
  }

  @Param Structure structure = Structure.KERNEL;

  @Param({"30", "1000", "100000", "1000000"})
  int pending;

  @Param Delays delays = Delays.UNIFORM;

  private PendingEvents events = new KernelCalendar();
  private final Randomness random = new Randomness(1);
  private long inserted;

  /** Fills the structure. */
  @Setup
  public void fill() {
    events =
        switch (structure) {
          case FOUR_ARY_HEAP -> new FourAryHeap();
          case INTERLEAVED_HEAP -> new InterleavedHeap();
          case PAIRING_HEAP -> new PairingHeap();
          case CALENDAR_QUEUE -> new CalendarQueue();
          case KERNEL -> new KernelCalendar();
        };
    for (int event = 0; event < pending; event++) {
      events.add(delays.next(random), inserted++, event);
    }
  }

  /** One event out, one in. */
  @Benchmark
  public long hold() {
    long now = events.nextTime();
    long event = events.take();
    events.add(now + delays.next(random), inserted++, event);
    return event;
  }
}
