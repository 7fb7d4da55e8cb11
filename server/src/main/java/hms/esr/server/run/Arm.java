package hms.esr.server.run;

/** The two sides of a comparison. */
enum Arm {
  BASELINE,
  SIMULATED
}
