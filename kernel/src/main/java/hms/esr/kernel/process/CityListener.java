package hms.esr.kernel.process;

/** Hears what cases write. Listening changes no draw and no moment. */
public interface CityListener {
  /** A case writes a row. */
  void row(Simulation simulation, int slot, Steps.Row row);

  /** A case sends a mail. */
  void mail(Simulation simulation, int slot, Steps.Mail mail);
}
