package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.Api.Answer;
import hms.esr.server.testing.FreshServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(FreshServer.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReportResourceTest {
  private Api api;

  @BeforeEach
  void connect() {
    api = Api.underTest();
  }

  private Answer post(String path, String body) {
    Answer made = api.post("/api/esr/" + path, body);
    assertTrue(made.status() / 100 == 2, made.body());
    return made;
  }

  /** The path of a small run's report. */
  private String report() {
    String box = post("sandboxes", "{\"name\":\"report\", \"population\":\"2000\"}").at("/boxId");
    post(
        "scenarios",
        "{\"box\":\"%s\", \"name\":\"sla\", \"changes\":[{\"service\":\"permit-svc\","
                .formatted(box)
            + "\"env\":\"REVIEW_SLA_DAYS\",\"value\":\"3\"}]}");
    post("probes", "{\"box\":\"%s\", \"metrics\":[\"permits.processed\"]}".formatted(box));
    String run =
        "{\"box\":\"%s\", \"days\":2, \"warmupDays\":1, \"replications\":2}".formatted(box);
    return post("run", run).at("/links/report");
  }

  @Test
  void aQueryParameterChoosesTheFormAsTheAcceptHeaderDoes() {
    String report = report();
    for (List<String> form :
        List.of(
            List.of("json", "application/json"),
            List.of("text", "text/plain"),
            List.of("csv", "text/csv"),
            List.of("html", "text/html"),
            List.of("svg", "image/svg+xml"))) {
      Answer byQuery = api.get(report + "?format=" + form.getFirst());
      Answer byHeader = api.get(report, "Accept", form.getLast());
      assertEquals(200, byQuery.status(), byQuery.body());
      assertTrue(byQuery.header("Content-Type").startsWith(form.getLast()));
      assertEquals(byQuery.body(), byHeader.body());
    }
    Answer browser = api.get(report + "?format=json", "Accept", "text/html,*/*;q=0.8");
    assertTrue(browser.header("Content-Type").startsWith("application/json"));
  }

  @Test
  void aPictureIsAPngOfTheChartThatWasAskedFor() {
    String report = report();
    Answer png = api.get(report + "?format=png&chart=daily.permits.processed");
    assertEquals(200, png.status(), png.body());
    assertEquals("image/png", png.header("Content-Type"));
    assertTrue(png.body().substring(1).startsWith("PNG"));
    assertTrue(
        png.header("Content-Disposition").endsWith("-daily.permits.processed.png\""),
        png.header("Content-Disposition"));
    assertEquals(200, api.get(report, "Accept", "image/png").status());
  }

  @Test
  void everyFormHasANameToBeSavedUnder() {
    String report = report();
    String run = report.replaceAll(".*/runs/([^/]+)/report", "$1");
    assertEquals(
        "inline; filename=\"report-" + run + ".html\"",
        api.get(report + "?format=html").header("Content-Disposition"));
    assertEquals(
        "inline; filename=\"report-" + run + "-differences.svg\"",
        api.get(report + "?format=svg").header("Content-Disposition"));
  }

  @Test
  void theCsvOfScenariosIsAskedForByName() {
    Answer csv = api.get(report() + "?format=csv&table=scenarios");
    assertTrue(csv.body().startsWith("scenario,name,metric,difference,"), csv.body());
  }

  @Test
  void whatIsUnknownIsRefusedWithWhatIsKnown() {
    String report = report();
    Answer chart = api.get(report + "?format=svg&chart=dayly.permits.processed");
    assertEquals(422, chart.status());
    assertTrue(chart.at("/detail").contains("did you mean 'daily.permits.processed'"));
    Answer format = api.get(report + "?format=pdf");
    assertEquals(422, format.status());
    assertTrue(format.at("/detail").contains("html"), format.body());
    assertEquals(422, api.get(report + "?table=weeks").status());
    assertEquals(422, api.get(report + "?format=html&detail=most").status());
    assertEquals(406, api.get(report, "Accept", "application/pdf").status());
  }
}
