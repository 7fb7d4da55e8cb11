package hms.esr.bench;

import hms.esr.kernel.calendar.EventCalendar;
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

/** The hold model: take the next event, schedule one, with so many pending. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventCalendarBenchmark {
  @Param({"1000", "100000", "1000000"})
  int pending;

  private EventCalendar calendar = new EventCalendar(16);
  private long state;

  /** Fills the calendar. */
  @Setup
  public void fill() {
    calendar = new EventCalendar(pending);
    state = 1;
    for (int event = 0; event < pending; event++) {
      calendar.schedule(delay(), 0, event);
    }
  }

  /** One event out, one in. */
  @Benchmark
  public long hold() {
    long event = calendar.next();
    calendar.schedule(calendar.now() + delay(), 0, event);
    return event;
  }

  /** A cheap sequence that costs little beside the calendar (xorshift, G. Marsaglia, 2003). */
  private long delay() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (state >>> 40) + 1;
  }
}
