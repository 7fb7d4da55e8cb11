package hms.esr.city.engine;

import hms.esr.city.blueprint.PoolBlueprint;
import hms.esr.kernel.staff.Shift;
import hms.esr.kernel.staff.ShiftPlan;
import hms.esr.kernel.time.VirtualTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the shifts of a pool. */
final class PlanCompiler {
  private static final int MIDNIGHT = 1440;

  private PlanCompiler() {}

  static ShiftPlan plan(PoolBlueprint pool, @Nullable PoolSetting setting) {
    List<Shift> shifts =
        pool.shifts().stream()
            .map(s -> new Shift(CaseCompiler.weekdays(s.days()), s.fromMinute(), s.toMinute()))
            .toList();
    if (setting != null && setting.hours() != null) {
      // One shift, whatever there were: heads of several at the same hours would add.
      shifts = List.of(new Shift(daysOfStart(shifts), setting.fromMinute(), setting.toMinute()));
    }
    long overtimeMs = Math.round(pool.overtimeHours() * VirtualTime.HOUR_MS);
    return new ShiftPlan(shifts, pool.worksHolidays(), overtimeMs);
  }

  /** Days on which a shift starts; the morning of a night split at midnight is no start. */
  private static int daysOfStart(List<Shift> shifts) {
    int afterNights = 0;
    for (Shift shift : shifts) {
      if (shift.fromMinute() > 0 && shift.toMinute() == MIDNIGHT) {
        // Bit 8, the day after a Sunday, is Monday again.
        int next = shift.weekdays() << 1;
        afterNights |= (next | next >> 7) & Shift.EVERY_DAY;
      }
    }
    int days = 0;
    for (Shift shift : shifts) {
      boolean morning = shift.fromMinute() == 0 && shift.toMinute() < MIDNIGHT;
      days |= morning ? shift.weekdays() & ~afterNights : shift.weekdays();
    }
    return days;
  }
}
