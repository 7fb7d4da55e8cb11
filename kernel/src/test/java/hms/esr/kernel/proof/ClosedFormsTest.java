package hms.esr.kernel.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hms.esr.kernel.proof.ClosedForms.ErlangA;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The closed forms against figures that others have printed: 48 calls a minute, a mean service of a
 * minute and a mean patience of two (O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center
 * with impatient customers", Manufacturing & Service Operations Management 4 (2002) 208), each to
 * half a unit of its last digit.
 */
class ClosedFormsTest {
  private static final double CALLS = 48;

  @ParameterizedTest
  @CsvSource({
    "46, 0.7297, 7.01, 8.42, 97.0",
    "49, 0.5343, 3.86, 4.63, 94.2",
    "50, 0.4678, 3.09, 3.71, 93.0",
    "52, 0.3431, 1.92, 2.30, 90.5",
    "54, 0.2376, 1.14, 1.37, 87.9"
  })
  void erlangAIsAsPrinted(
      int agents, double delayed, double abandoned, double waitSeconds, double utilisation) {
    ErlangA erlang = ErlangA.of(CALLS, 1, agents, 2);
    assertEquals(delayed, erlang.delayed(), 0.00005);
    assertEquals(abandoned, 100 * erlang.abandoned(), 0.005);
    assertEquals(waitSeconds, 60 * erlang.waitMinutes(), 0.005);
    assertEquals(utilisation, 100 * erlang.utilisation(), 0.05);
  }

  @ParameterizedTest
  @CsvSource({
    "49, 0.8368, 50.2, 0.05",
    "50, 0.6945, 20.83, 0.005",
    "52, 0.4660, 6.99, 0.005",
    "54, 0.3013, 3.01, 0.005"
  })
  void erlangCIsAsPrinted(int agents, double delayed, double waitSeconds, double lastDigit) {
    double erlang = ClosedForms.erlangC(agents, CALLS);
    assertEquals(delayed, erlang, 0.00005);
    assertEquals(waitSeconds, 60 * erlang / (agents - CALLS), lastDigit);
  }
}
