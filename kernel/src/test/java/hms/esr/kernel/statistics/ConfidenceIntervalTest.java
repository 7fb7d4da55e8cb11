package hms.esr.kernel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {
  /** t(0.975; 4) = 2.776: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2. */
  @Test
  void halfWidthIsStudents() {
    ConfidenceInterval interval = ConfidenceInterval.ofMean(new double[] {1, 2, 3, 4, 5}, 0.95);
    assertEquals(3, interval.mean(), 1e-12);
    assertEquals(2.776 * Math.sqrt(2.5 / 5), interval.halfWidth(), 1e-3);
  }

  @Test
  void equalObservationsLeaveNoWidth() {
    ConfidenceInterval interval = ConfidenceInterval.ofMean(new double[] {0, 0, 0}, 0.95);
    assertEquals(0, interval.mean());
    assertEquals(0, interval.halfWidth());
  }

  @Test
  void oneObservationHasNoWidth() {
    assertTrue(Double.isNaN(ConfidenceInterval.ofMean(new double[] {4}, 0.95).halfWidth()));
  }
}
