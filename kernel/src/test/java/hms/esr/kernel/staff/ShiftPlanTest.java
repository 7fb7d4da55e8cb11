package hms.esr.kernel.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hms.esr.kernel.time.Dates;
import hms.esr.kernel.time.VirtualTime;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShiftPlanTest {
  private static final Dates DATES =
      new Dates(LocalDate.of(2026, 1, 5), new TreeSet<>(List.of(LocalDate.of(2026, 1, 19))));
  private static final int MON_TO_FRI = 0b0011_1110;

  @Test
  void opensAgainOnTheNextWorkingDay() {
    ShiftPlan plan = new ShiftPlan(List.of(new Shift(MON_TO_FRI, 480, 960)), false, 0);
    assertEquals(at(0, 480), plan.nextOpening(at(0, 100), DATES));
    assertEquals(at(1, 480), plan.nextOpening(at(0, 480), DATES));
    assertEquals(at(7, 480), plan.nextOpening(at(4, 961), DATES), "over the weekend");
    assertEquals(at(15, 480), plan.nextOpening(at(11, 961), DATES), "over a holiday");
  }

  @Test
  void aShiftMayPassMidnight() {
    assertEquals(8 * 60, new Shift(Shift.EVERY_DAY, 22 * 60, 6 * 60).minutes());
    assertEquals(24 * 60, new Shift(Shift.EVERY_DAY, 0, 1440).minutes());
  }

  private static long at(int day, int minute) {
    return day * VirtualTime.DAY_MS + minute * VirtualTime.MINUTE_MS;
  }
}
