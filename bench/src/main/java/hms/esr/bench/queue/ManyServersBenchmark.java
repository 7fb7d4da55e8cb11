package hms.esr.bench.queue;

import hms.esr.bench.queue.ManyServers.Figures;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * M/M/30 with two million arrivals; the score is events a second (an arrival and a departure a
 * customer). Each side draws twice a customer from its own generator: the kernel from Philox, SSJ
 * from MRG32k3a, the loop from xorshift. The kernel's model has one citizen, so who arrives is not
 * drawn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(ManyServers.EVENTS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ManyServersBenchmark {
  private final KernelManyServers kernel = new KernelManyServers();
  private long seed;

  /** The whole kernel, statistics and self-check on. */
  @Benchmark
  public Figures kernel() {
    return checked(kernel.run(++seed));
  }

  /** SSJ with Henriksen's list. */
  @Benchmark
  public Figures ssjHenriksen() {
    return checked(ssj(new Henriksen()));
  }

  /** SSJ with its splay tree, its default. */
  @Benchmark
  public Figures ssjSplayTree() {
    return checked(ssj(new SplayTree()));
  }

  /** The ceiling. */
  @Benchmark
  public Figures bareLoop() {
    return checked(BareManyServers.run(++seed));
  }

  private Figures ssj(EventList events) {
    return new SsjManyServers(events, ++seed).run();
  }

  /** A side that simulates something else is no side. */
  private static Figures checked(Figures figures) {
    Figures theory = ManyServers.theory();
    boolean near =
        isNear(theory.waitMinutes(), figures.waitMinutes(), 0.2)
            && isNear(theory.inLine(), figures.inLine(), 0.2)
            && isNear(theory.busy(), figures.busy(), 0.01)
            && isNear(theory.served(), figures.served(), 0.01);
    if (!near) {
      throw new IllegalStateException("This is not M/M/30: " + figures + " instead of " + theory);
    }
    return figures;
  }

  private static boolean isNear(double truth, double figure, double tolerance) {
    return Math.abs(figure / truth - 1) < tolerance;
  }
}
