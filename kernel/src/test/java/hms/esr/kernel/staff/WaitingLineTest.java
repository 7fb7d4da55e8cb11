package hms.esr.kernel.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingLineTest {
  @ParameterizedTest
  @EnumSource(Discipline.class)
  void whereEveryoneGivesUpNothingIsLeftBehind(Discipline discipline) {
    WaitingLine line = WaitingLine.of(discipline);
    ArrayDeque<Long> waiting = new ArrayDeque<>();
    Set<Long> held = new HashSet<>();
    for (long ticket = 0; ticket < 100_000; ticket++) {
      line.join(ticket % 7, ticket);
      waiting.add(ticket);
      held.add(ticket);
      if (waiting.size() > 20) {
        held.remove(waiting.remove());
        line.giveUp(held::contains);
      }
      assertEquals(waiting.size(), line.waiting());
      assertTrue(line.tickets() <= 100, () -> line.tickets() + " tickets of 20 who wait");
    }
  }

  @ParameterizedTest
  @EnumSource(Discipline.class)
  void whoStaysIsCalledInTheSameOrder(Discipline discipline) {
    SplittableRandom random = new SplittableRandom(3);
    WaitingLine swept = WaitingLine.of(discipline);
    WaitingLine kept = WaitingLine.of(discipline);
    Set<Long> held = new HashSet<>();
    for (long ticket = 0; ticket < 20_000; ticket++) {
      long key = random.nextLong(5);
      swept.join(key, ticket);
      kept.join(key, ticket);
      held.add(ticket);
      long gone = Math.max(0, ticket - random.nextLong(10));
      if (random.nextInt(10) < 9 && held.remove(gone)) {
        swept.giveUp(held::contains);
        kept.leave();
      }
      if (random.nextInt(20) == 0 && !held.isEmpty()) {
        long called = call(swept, held);
        assertEquals(called, call(kept, held));
        held.remove(called);
        swept.leave();
        kept.leave();
      }
    }
    assertTrue(swept.tickets() < kept.tickets(), "nothing was thrown away");
  }

  private static long call(WaitingLine line, Set<Long> held) {
    long ticket = line.call();
    while (!held.contains(ticket)) {
      ticket = line.call();
    }
    return ticket;
  }
}
