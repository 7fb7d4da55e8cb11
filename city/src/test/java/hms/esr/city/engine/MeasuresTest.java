package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every measure, on work that can be followed by hand. */
class MeasuresTest {
  @TempDir private Path folder;

  @Test
  void measuresAreWhatTheyAreCalled() {
    // Four probes at nine on Monday; the only clerk takes two hours for each.
    var results =
        new ProbeCity()
            .count("4")
            .steps(
                """
                - serve: { pool: front-desk, minutes: 120 }
                - mark: served
                - tally: { wait_hours: case.wait_minutes / 60 }
                """)
            .metric("served", "{ count: probe.served }")
            .metric("both", "{ count: [probe.served, probe.arrived] }")
            .metric("sum", "{ sum: probe.wait_hours }")
            .metric("mean", "{ mean: probe.wait_hours }")
            .metric("median", "{ quantile: { of: probe.wait_hours, p: 0.5 } }")
            .metric("share", "{ ratio: { of: probe.served, to: probe.arrived, percent: true } }")
            .metric("load", "{ load: front-desk }")
            .metric("utilisation", "{ utilisation: front-desk }")
            .metric("overtime", "{ overtime: front-desk }")
            .metric("queue", "{ queue: front-desk }")
            .metric("wait", "{ wait: front-desk }")
            .metric("longest", "{ wait_quantile: { of: front-desk, p: 0.9 } }")
            .results(folder, 2);
    // Three end on Monday at 11, 13 and 15; the fourth starts then and ends at 17.
    assertEquals(2, results.value("served"));
    assertEquals(4, results.daily("served", 0));
    assertEquals(0, results.daily("served", 1));
    assertEquals(4, results.value("both"));
    assertEquals(6, results.value("sum"));
    assertEquals(3, results.value("mean"));
    assertEquals(3, results.daily("median", 0));
    assertEquals(2, results.value("median"), 2 * 0.004);
    assertEquals(100, results.value("share"));
    assertEquals(8, results.daily("load", 0), 1e-9);
    assertEquals(4, results.value("load"), 1e-9);
    assertEquals(50, results.value("utilisation"), 1e-9);
    assertEquals(0.5, results.value("overtime"), 1e-9);
    assertEquals((2 + 4 + 6) / 24.0, results.daily("queue", 0), 1e-9);
    assertEquals((2 + 4 + 6 + 8) / 24.0, results.daily("probe.open", 0), 1e-9);
    assertEquals(180, results.value("wait"), 1e-9);
    assertEquals(360, results.value("longest"), 360 * 0.004);
  }

  @Test
  void aDayOfNothingToDivideByIsNoInfinity() {
    // The probe ends on Tuesday, when none arrives; its service passes midnight of a lone shift.
    String pool =
        """
        late:
          service: probe-svc
          title: Late shift
          headcount: 1
          shifts: [{ days: mon, from: "20:00", to: "24:00" }]
        """;
    var results =
        new ProbeCity()
            .pools(pool)
            .steps("- serve: { pool: late, minutes: 300 }")
            .metric("ratio", "{ ratio: { of: probe.ended, to: probe.arrived } }")
            .metric("utilisation", "{ utilisation: late }")
            .results(folder, 3);
    assertEquals(Double.NaN, results.daily("ratio", 1));
    assertEquals(1, results.value("ratio"));
    assertEquals(Double.NaN, results.daily("utilisation", 1));
    assertEquals(125, results.value("utilisation"), 1e-9);
  }

  @Test
  void whatIsCountedByItselfMayNeverHappen() {
    var results =
        new ProbeCity()
            .steps("- mark: seen")
            .metric("reneged", "{ count: probe.reneged }")
            .metric("balked", "{ ratio: { of: child.balked, to: probe.arrived } }")
            .results(folder, 2);
    assertEquals(0, results.value("reneged"));
    assertEquals(0, results.value("balked"));
  }
}
