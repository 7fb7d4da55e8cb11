package hms.esr.kernel.process;

/** A number computed from the state of a simulation and one of its cases. It changes nothing. */
@FunctionalInterface
public interface Expression {
  /** The value now, for the case in this slot. */
  double value(Simulation simulation, int slot);

  /** The same value always. */
  static Expression constant(double value) {
    return new Constant(value);
  }

  /** The same value always; the kernel reads it once. */
  record Constant(double number) implements Expression {
    @Override
    public double value(Simulation simulation, int slot) {
      return number;
    }
  }
}
