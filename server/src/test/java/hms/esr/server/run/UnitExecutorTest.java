package hms.esr.server.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnitExecutorTest {
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  private List<Runnable> units(String name, int count) {
    List<Runnable> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String unit = name + i;
      units.add(() -> order.add(unit));
    }
    return units;
  }

  private static void hold(CountDownLatch entered, CountDownLatch gate) {
    entered.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aSmallBatchTakesTurnsWithALargeOneThatCameFirst() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    try (UnitExecutor executor = new UnitExecutor(1, Thread::new)) {
      executor.submit("other", 1, List.of(() -> hold(entered, gate)));
      entered.await();
      UnitExecutor.Batch large = executor.submit("large", 1, units("large", 6));
      UnitExecutor.Batch small = executor.submit("small", 1, units("small", 2));
      gate.countDown();
      large.ended().get();
      small.ended().get();
    }
    assertEquals(
        List.of("large0", "small0", "large1", "small1", "large2", "large3", "large4", "large5"),
        order);
  }

  @Test
  void aLaneHasAtMostItsCapAtWorkAndOthersUseTheRest() throws Exception {
    CountDownLatch twoOfA = new CountDownLatch(2);
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Runnable> capped = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      capped.add(
          () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            hold(twoOfA, gate);
            atWork.decrementAndGet();
          });
    }
    try (UnitExecutor executor = new UnitExecutor(3, Thread::new)) {
      UnitExecutor.Batch a = executor.submit("a", 2, capped);
      twoOfA.await();
      // The third thread is free although three units of "a" wait: "b" ends while "a" holds.
      executor.submit("b", 2, units("b", 3)).ended().get();
      gate.countDown();
      a.ended().get();
    }
    assertEquals(2, most.get());
    assertEquals(List.of("b0", "b1", "b2"), order);
  }

  @Test
  void aWithdrawnBatchEndsWithTheUnitsAtWork() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    List<Runnable> all = new ArrayList<>(List.of(() -> hold(entered, gate)));
    all.addAll(units("never", 3));
    try (UnitExecutor executor = new UnitExecutor(1, Thread::new)) {
      UnitExecutor.Batch batch = executor.submit("a", 1, all);
      entered.await();
      batch.withdraw();
      assertEquals(0, executor.queued());
      assertFalse(batch.ended().isDone(), "a unit is still at work");
      gate.countDown();
      batch.ended().get();
      batch.withdraw();
      executor.submit("a", 1, units("next", 1)).ended().get();
    }
    assertEquals(List.of("next0"), order);
  }

  @Test
  void aUnitThatBreaksItsPromiseNotToThrowStillCountsAsEnded() throws Exception {
    Semaphore thrown = new Semaphore(0);
    try (UnitExecutor executor =
        new UnitExecutor(
            2,
            work -> {
              Thread thread = new Thread(work);
              thread.setUncaughtExceptionHandler((who, what) -> thrown.release());
              return thread;
            })) {
      executor
          .submit(
              "a",
              1,
              List.of(
                  () -> {
                    throw new IllegalStateException("broken");
                  }))
          .ended()
          .get();
      assertTrue(thrown.tryAcquire(10, TimeUnit.SECONDS));
      executor.submit("a", 1, units("after", 1)).ended().get();
    }
    assertEquals(List.of("after0"), order);
  }
}
