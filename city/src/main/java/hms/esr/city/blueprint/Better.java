package hms.esr.city.blueprint;

/** Which direction of a metric is welcome. */
public enum Better {
  HIGHER,
  LOWER,
  NEITHER
}
