package hms.esr.server.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.report.ReportJson;
import hms.esr.server.report.ReportPage;
import hms.esr.server.report.RunReport;
import hms.esr.server.report.TextSummary;
import hms.esr.server.store.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Records that the first released server wrote. */
class FormerRecordsTest {
  private static String stored(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(FormerRecordsTest.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFormerPlanRunsAsItWasMeant() throws IOException {
    String text = FormerRecords.plan(stored("plan-of-0.1-first-light.json"));
    RunPlan plan = StoredJson.read(text, RunPlan.class);
    assertEquals(2, plan.arms().size());
    assertEquals("SCN-0001", plan.scenario().id());
    assertEquals(plan.arms().getFirst().policy(), plan.arms().getLast().before());
    assertEquals(28, plan.warmUp().days());
    int replications = plan.replications().first();
    assertEquals(2 * replications + 1, plan.expectedUnits());
    assertSame(text, FormerRecords.plan(text), "today's shape stays as it is");
  }

  @Test
  void aFormerReportIsShownInEveryForm() throws IOException {
    String text = FormerRecords.report(stored("report-of-0.1-first-light.json"));
    RunReport report = StoredJson.read(text, RunReport.class);
    assertEquals(3, report.probes().size());
    assertEquals(1, report.scenarios().size());
    assertTrue(ReportJson.renderShort(report).contains("permits.processed"));
    assertTrue(ReportJson.renderFull(report).contains("fingerprint"));
    assertTrue(TextSummary.render(report).contains("Permits processed/day"));
    assertTrue(new ReportPage().render(report).contains("Permits processed/day"));
    assertSame(text, FormerRecords.report(text), "today's shape stays as it is");
  }
}
