package hms.esr.city.blueprint;

/** What kind of value an env parameter takes. */
public enum EnvType {
  /** A whole number within a range. */
  INTEGER,
  /** Any number within a range. */
  NUMBER,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** One of the listed words. */
  CHOICE
}
