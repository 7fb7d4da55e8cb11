package hms.esr.server.run.study;

import java.util.List;

/** Which units of which arms a study needs. Arm 0 is the unchanged city. */
sealed interface Design permits FixedArms, Search, Screening {
  /** The next units, when all earlier ones are there; empty when there are enough. */
  List<Unit> next();

  /** About how many units there will be, before any is there. */
  int expectedUnits();

  /** Arms whose warm-up speaks for all. */
  List<ArmPlan> pilots();

  /** Index of the arm that the report shows beside the unchanged city. */
  int headline();
}
