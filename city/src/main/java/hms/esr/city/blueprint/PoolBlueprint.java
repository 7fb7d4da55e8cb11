package hms.esr.city.blueprint;

import hms.esr.kernel.staff.Discipline;
import java.util.List;

/**
 * Staff that serve cases.
 *
 * @param service whose env its expressions read
 * @param headcount heads on duty in a shift
 * @param overtimeHours how long staff stay after a shift while work waits, in hours
 * @param worksHolidays whether its shifts are held on holidays
 */
public record PoolBlueprint(
    String name,
    String service,
    String title,
    Expr headcount,
    List<Shift> shifts,
    double overtimeHours,
    boolean worksHolidays,
    Discipline discipline,
    Location at) {
  public PoolBlueprint {
    shifts = List.copyOf(shifts);
  }
}
