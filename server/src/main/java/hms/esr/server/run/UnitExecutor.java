package hms.esr.server.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Computes units on a fixed number of threads, fair between lanes (one a sandbox): the lanes with
 * waiting units take turns, so that a thousand replications of one never hold up ten of another. A
 * lane has at most its cap of units at work.
 */
public final class UnitExecutor implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();

  /** In the order of their next turn. */
  private final Map<String, Lane> lanes = new LinkedHashMap<>();

  private final List<Thread> workers = new ArrayList<>();
  private boolean closed;

  /** Starts so many threads. */
  public UnitExecutor(int threads, ThreadFactory factory) {
    for (int i = 0; i < threads; i++) {
      Thread worker = factory.newThread(this::serve);
      workers.add(worker);
      worker.start();
    }
  }

  private static final class Lane {
    final ArrayDeque<Task> waiting = new ArrayDeque<>();
    int running;
    int cap;
  }

  private record Task(Batch batch, String lane, Runnable unit) {}

  /** Units that were submitted together. */
  public final class Batch {
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private int open;

    private Batch(int open) {
      this.open = open;
    }

    /** Completes when every unit has run or was withdrawn. */
    public CompletableFuture<Boolean> ended() {
      return ended.copy();
    }

    /** Takes back the units that have not started. */
    public void withdraw() {
      int taken = 0;
      lock.lock();
      try {
        for (Lane lane : lanes.values()) {
          int before = lane.waiting.size();
          lane.waiting.removeIf(task -> task.batch() == this);
          taken += before - lane.waiting.size();
        }
        dropIdleLanes();
      } finally {
        lock.unlock();
      }
      close(taken);
    }

    private void close(int units) {
      boolean last;
      lock.lock();
      try {
        open -= units;
        last = open == 0;
      } finally {
        lock.unlock();
      }
      // Outside the lock: whoever waits may submit at once.
      if (last) {
        ended.complete(true);
      }
    }
  }

  /**
   * Queues units.
   *
   * @param lane whose turn they take
   * @param cap units of the lane at work at a time, 1 or more
   * @param units must not throw; in the order in which they start
   */
  public Batch submit(String lane, int cap, List<? extends Runnable> units) {
    if (cap < 1 || units.isEmpty()) {
      throw new IllegalArgumentException("a batch needs a unit and a cap of at least 1");
    }
    Batch batch = new Batch(units.size());
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the executor is closed");
      }
      Lane target = lanes.computeIfAbsent(lane, name -> new Lane());
      target.cap = cap;
      units.forEach(unit -> target.waiting.add(new Task(batch, lane, unit)));
      work.signalAll();
    } finally {
      lock.unlock();
    }
    return batch;
  }

  /** How many units wait. */
  public int queued() {
    lock.lock();
    try {
      return lanes.values().stream().mapToInt(lane -> lane.waiting.size()).sum();
    } finally {
      lock.unlock();
    }
  }

  /** How many threads it has. */
  public int threads() {
    return workers.size();
  }

  /** Starts no more units; those at work go on to their end. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void serve() {
    for (Task task = take(); task != null; task = take()) {
      try {
        task.unit().run();
      } finally {
        release(task);
      }
    }
  }

  private void release(Task task) {
    lock.lock();
    try {
      Lane lane = lanes.get(task.lane());
      if (lane != null) {
        lane.running--;
        dropIdleLanes();
        work.signalAll();
      }
    } finally {
      lock.unlock();
    }
    task.batch().close(1);
  }

  private @Nullable Task take() {
    lock.lock();
    try {
      while (!closed) {
        Task next = next();
        if (next != null) {
          return next;
        }
        work.awaitUninterruptibly();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** The first unit of the first lane below its cap; that lane then goes to the end of the line. */
  private @Nullable Task next() {
    Iterator<Map.Entry<String, Lane>> turns = lanes.entrySet().iterator();
    while (turns.hasNext()) {
      Map.Entry<String, Lane> turn = turns.next();
      Lane lane = turn.getValue();
      if (lane.running < lane.cap && !lane.waiting.isEmpty()) {
        String name = turn.getKey();
        Task task = lane.waiting.remove();
        lane.running++;
        turns.remove();
        lanes.put(name, lane);
        return task;
      }
    }
    return null;
  }

  private void dropIdleLanes() {
    lanes.values().removeIf(lane -> lane.running == 0 && lane.waiting.isEmpty());
  }
}
