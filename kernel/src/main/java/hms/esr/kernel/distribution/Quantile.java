package hms.esr.kernel.distribution;

/** The inverse of a distribution function: one uniform number in, one value out. */
@FunctionalInterface
public interface Quantile {
  /** The value that a share u of all draws stays below; u strictly between 0 and 1. */
  double at(double u);
}
