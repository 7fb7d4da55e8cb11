package hms.esr.city.blueprint;

/** How often a habit is acted on, on average. */
public sealed interface HabitRate {
  /** So many cases a citizen and year, over the whole population; 0 or more. */
  record PerCitizenYear(double cases) implements HabitRate {}

  /** So many cases a day, whatever the population; read at midnight, below 0 counts as 0. */
  record PerDay(Expr cases) implements HabitRate {}
}
