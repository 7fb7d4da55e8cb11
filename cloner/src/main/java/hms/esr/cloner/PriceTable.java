package hms.esr.cloner;

/**
 * What running a sandbox costs, as an estimate.
 *
 * @param cpuCoreHour price of one requested core for an hour
 * @param gibibyteHour price of one requested GiB of memory for an hour
 * @param currency ISO 4217 code
 * @param source where the prices come from
 */
public record PriceTable(double cpuCoreHour, double gibibyteHour, String currency, String source) {
  private static final double BYTES_PER_GIBIBYTE = 1024.0 * 1024.0 * 1024.0;

  public PriceTable {
    if (!(cpuCoreHour >= 0 && gibibyteHour >= 0)) {
      throw new IllegalArgumentException("a price is a number from 0 up");
    }
  }

  /** Round figures of the order of public clouds' list prices; replace them by your own. */
  public static PriceTable assumed() {
    return new PriceTable(0.04, 0.005, "USD", "assumed");
  }

  /** The price of an hour in this table's currency. */
  public double perHour(ResourceTotals requests) {
    return requests.cpuCores() * cpuCoreHour
        + requests.memoryBytes() / BYTES_PER_GIBIBYTE * gibibyteHour;
  }
}
