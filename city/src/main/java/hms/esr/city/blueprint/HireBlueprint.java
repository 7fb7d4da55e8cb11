package hms.esr.city.blueprint;

/**
 * Staff who join a pool during the run. All parts are read at the start of each shift.
 *
 * @param heads how many, 0 or more
 * @param decidedDay day of the run (the first is 0) on which they are asked for
 * @param recruitmentDays days from then until they are on duty, 0 or more
 * @param trainingDays days in which their productivity rises in a line to 1, 0 or more
 * @param startProductivity their productivity on the first day, above 0 to 1
 */
public record HireBlueprint(
    Expr heads,
    Expr decidedDay,
    Expr recruitmentDays,
    Expr trainingDays,
    Expr startProductivity,
    Location at) {}
