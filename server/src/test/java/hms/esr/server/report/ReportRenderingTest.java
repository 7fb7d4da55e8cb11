package hms.esr.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportRenderingTest {
  private final RunReport sample = SampleReports.permitQuestion();
  private final RunReport odd = SampleReports.oddities();

  @Test
  void theShortFormIsThePublishedOne() {
    assertEquals(
        """
        {
          "permits.processed" : { "baseline":180, "simulated":430 },
          "helpdesk.calls"    : { "baseline":40,  "simulated":54 },
          "inspector.load"    : { "baseline":7,   "simulated":9 }
        }
        """,
        ReportJson.renderShort(sample));
  }

  @Test
  void theShortFormIsJsonWhateverWasObserved() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ReportJson.renderShort(odd));
    assertTrue(json.at("/silent.metric/baseline").isNull());
    assertEquals(50.3, json.at("/markup.metric/simulated").asDouble());
  }

  @Test
  void theSummaryIsThePublishedOneAlignedByWhatATerminalShows() {
    assertEquals(
        """
        🏗️  Permits processed/day      : 180 → 430 (+139 %)
        ☎️  Help-desk calls/day        : 40 → 54 (+35 %)
        🧭  Avg. inspector workload    : 7 h → 9 h (⚠️ risk: over 8 h)
        """,
        TextSummary.render(sample));
  }

  @Test
  void everyRenderingIsTheReviewedOne() throws IOException {
    ReportPage page = new ReportPage();
    Golden.check("sample-short.json", ReportJson.renderShort(sample));
    Golden.check("sample-full.json", ReportJson.renderFull(sample));
    Golden.check("sample.txt", TextSummary.render(sample));
    Golden.check("sample.csv", SeriesCsv.render(sample));
    Golden.check("sample.html", page.render(sample));
    Golden.check("odd-full.json", ReportJson.renderFull(odd));
    Golden.check("odd.txt", TextSummary.render(odd));
    Golden.check("odd.csv", SeriesCsv.render(odd));
    Golden.check("odd.html", page.render(odd));
    for (Map.Entry<String, RunReport> study : SampleStudies.all().entrySet()) {
      Golden.check(study.getKey() + ".html", page.render(study.getValue()));
      Golden.check(study.getKey() + ".txt", TextSummary.render(study.getValue()));
      Golden.check(study.getKey() + "-short.json", ReportJson.renderShort(study.getValue()));
      Golden.check(study.getKey() + "-full.json", ReportJson.renderFull(study.getValue()));
    }
  }

  @Test
  void aScenarioThatChangesNothingDiffersByExactlyZero() throws IOException {
    JsonNode full = new ObjectMapper().readTree(ReportJson.renderFull(odd));
    JsonNode permits = full.path("permits.processed");
    assertEquals(0, permits.at("/change/absolute").asDouble());
    assertEquals(0, permits.at("/change/percent").asDouble());
    assertEquals(0, permits.at("/ci95/0").asDouble());
    assertEquals(0, permits.at("/ci95/1").asDouble());
  }
}
