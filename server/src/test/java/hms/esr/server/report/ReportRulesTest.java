package hms.esr.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.digest.Fingerprint;
import hms.esr.server.store.StoredJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportRulesTest {
  private static final Limit OVER_8 = new Limit(Limit.Side.ABOVE, 8, "over 8 h");
  private static final Limit UNDER_8 = new Limit(Limit.Side.BELOW, 8, "under 8 h");

  @Test
  void numbersAreRoundedAtTheirDecimalsWithoutTrailingZeros() {
    assertEquals("7", Rounding.text(7.0, 1));
    assertEquals("7", Rounding.text(6.96, 1));
    assertEquals("7.1", Rounding.text(7.05000001, 1));
    assertEquals("100", Rounding.text(99.6, 0));
    assertEquals("0", Rounding.text(-0.04, 1));
    assertEquals("–", Rounding.text(Double.NaN, 1));
    assertNull(Rounding.number(Double.POSITIVE_INFINITY, 0));
  }

  @Test
  void riskIsTheWholeIntervalBeyondWatchItsTouchNoneTheRest() {
    assertEquals(Risk.RISK, Risk.of(new Estimate(9, 8.5, 9.5, 10), OVER_8));
    assertEquals(Risk.WATCH, Risk.of(new Estimate(8, 7.5, 8.5, 10), OVER_8));
    assertEquals(Risk.WATCH, Risk.of(new Estimate(7.5, 7, 8, 10), OVER_8));
    assertEquals(Risk.NONE, Risk.of(new Estimate(7, 6.5, 7.5, 10), OVER_8));
    assertEquals(Risk.RISK, Risk.of(new Estimate(7, 6.5, 7.5, 10), UNDER_8));
    assertEquals(Risk.NONE, Risk.of(new Estimate(9, 8.5, 9.5, 10), UNDER_8));
  }

  @Test
  void oneReplicationNeverSaysMoreThanWatch() {
    Estimate single = Estimate.of(new double[] {9});
    assertEquals(Risk.WATCH, Risk.of(single, OVER_8));
    assertEquals(Risk.NONE, Risk.of(single, UNDER_8));
  }

  @Test
  void theDifferenceIsPairedByReplication() {
    // The arms vary by 10, their differences not at all: pairing must see that.
    ProbeResult probe =
        SampleReports.probe(
            SampleReports.LOAD,
            ArmObservations.plain(new double[] {10, 20, 30}, DailySeries.none()),
            ArmObservations.plain(new double[] {11, 21, 31}, DailySeries.none()));
    assertEquals(1, probe.difference().low());
    assertEquals(1, probe.difference().high());
    assertTrue(probe.simulated().high() - probe.simulated().low() > 10);
  }

  @Test
  void whatSomeReplicationsDidNotObserveIsLeftOutAndSaid() {
    ProbeResult probe =
        SampleReports.probe(
            SampleReports.LOAD,
            ArmObservations.plain(new double[] {1, Double.NaN, 3}, DailySeries.none()),
            ArmObservations.plain(new double[] {2, 5, 4}, DailySeries.none()));
    RunReport report =
        SampleReports.report(SampleReports.head(3, null), "", List.of(), List.of(probe));
    assertEquals(2, probe.difference().observations());
    assertEquals(1, probe.difference().mean());
    assertEquals(
        List.of("inspector.load observed nothing in 1 of 3 replications"), report.warnings());
  }

  @Test
  void emojiTakeTwoColumnsWithOrWithoutTheirModifier() {
    assertEquals(2, DisplayWidth.of("🏗️"));
    assertEquals(2, DisplayWidth.of("☎️"));
    assertEquals(2, DisplayWidth.of("🧭"));
    assertEquals(2, DisplayWidth.of("👩‍⚕️"));
    assertEquals(4, DisplayWidth.of("Büro"));
    assertEquals("ab  ", DisplayWidth.pad("ab", 4));
  }

  @Test
  void theFingerprintSeesTheLastBitAndTheOrder() {
    String one = new Fingerprint().add(new double[] {1, 2}).hex();
    assertNotEquals(one, new Fingerprint().add(new double[] {1, Math.nextUp(2.0)}).hex());
    assertNotEquals(one, new Fingerprint().add(new double[] {2, 1}).hex());
    assertNotEquals(
        new Fingerprint().add("ab").add("c").hex(), new Fingerprint().add("a").add("bc").hex());
    assertEquals(
        new Fingerprint().add(new double[] {Double.NaN}).hex(),
        new Fingerprint().add(new double[] {Double.longBitsToDouble(0xFFF8000000000000L)}).hex());
  }

  @Test
  void aStoredReportReadsBackTheSame() {
    for (RunReport report : List.of(SampleReports.permitQuestion(), SampleReports.oddities())) {
      String stored = StoredJson.write(report);
      assertEquals(report, StoredJson.read(stored, RunReport.class));
    }
  }
}
