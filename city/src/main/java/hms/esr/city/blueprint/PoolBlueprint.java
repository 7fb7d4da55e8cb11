package hms.esr.city.blueprint;

import hms.esr.kernel.staff.Discipline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff that serve cases.
 *
 * @param service whose env its expressions read
 * @param headcount heads on duty in a shift
 * @param overtimeHours how long staff stay after a shift while work waits, in hours
 * @param overtimeProductivity work an hour of those who stay, above 0 to 1; null: 1
 * @param hires staff who join during the run
 * @param worksHolidays whether its shifts are held on holidays
 */
public record PoolBlueprint(
    String name,
    String service,
    String title,
    Expr headcount,
    List<Shift> shifts,
    double overtimeHours,
    @Nullable Expr overtimeProductivity,
    List<HireBlueprint> hires,
    boolean worksHolidays,
    Discipline discipline,
    Location at) {
  public PoolBlueprint {
    shifts = List.copyOf(shifts);
    hires = List.copyOf(hires);
  }
}
