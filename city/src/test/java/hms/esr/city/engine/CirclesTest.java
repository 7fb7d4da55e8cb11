package hms.esr.city.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.BlueprintException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is defined by itself is refused before a run, with the way round. */
class CirclesTest {
  private static final String POOL =
      """
      office:
        service: probe-svc
        title: Office
        headcount: %s
        shifts: [{ days: mon, from: "08:00", to: "16:00" }]
      """;
  private static final String SIGNAL =
      """
      posted:
        service: probe-svc
        of: probe.size
        last: 2
        initial: %s
      """;

  @TempDir private Path folder;

  private ProbeCity city(String headcount, String initial) {
    return new ProbeCity()
        .pools(POOL.formatted(headcount))
        .signals(SIGNAL.formatted(initial))
        .steps("- tally: { size: 1 }");
  }

  private String refused(String headcount, String initial) {
    ProbeCity city = city(headcount, initial);
    return String.valueOf(
        assertThrows(BlueprintException.class, () -> city.results(folder, 1)).getMessage());
  }

  @Test
  void aHeadcountOrSignalThatNamesItselfIsRefused() {
    assertEquals(
        "blueprints/probe.yaml:19:16: pool.office.headcount -> pool.office.headcount: it is defined"
            + " by itself, so it has no value; give one of them a number",
        refused("pool.office.headcount + 1", "3"));
    String roundabout = refused("signal.posted", "pool.office.headcount");
    assertTrue(
        roundabout.contains("pool.office.headcount -> signal.posted -> pool.office.headcount"),
        roundabout);
    String signal = refused("1", "signal.posted");
    assertTrue(signal.contains("signal.posted -> signal.posted: it is defined by"), signal);
  }

  @Test
  void namingEachOtherInOneDirectionIsFine() {
    var results =
        city("max(1, signal.posted + pool.office.queue)", "pool.front_desk.headcount")
            .results(folder, 1);
    assertEquals(1, results.value("probe.arrived"));
  }
}
