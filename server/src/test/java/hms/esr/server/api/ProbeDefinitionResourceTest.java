package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import hms.esr.server.testing.ProbesFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
@QuarkusTestResource(ProbesFolder.class)
class ProbeDefinitionResourceTest {
  private static final String DEFINITIONS = "/api/esr/probes/definitions";

  /** As the architecture shows it, to the letter. */
  private static final String DOCUMENTED =
      """
      def overdue_invoices():
          return db.count('invoice', status='OVERDUE')

      register('finance.overdue', overdue_invoices)
      """;

  Api api;

  @BeforeEach
  void connect() throws IOException {
    api = Api.underTest();
    for (JsonNode item : api.get(DEFINITIONS).json().path("items")) {
      api.delete(DEFINITIONS + "/" + item.path("metric").asText());
    }
    Files.createDirectories(folder());
    try (var files = Files.list(folder())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void theDocumentedScriptIsTakenAsItIs() {
    Api.Answer created = put("finance.overdue", DOCUMENTED);
    assertEquals(201, created.status(), created.body());
    assertEquals("python", created.at("/language"));
    assertEquals(DOCUMENTED, created.at("/source"));
    assertTrue(created.header("Location").endsWith(DEFINITIONS + "/finance.overdue"));
    Api.Answer replaced = put("finance.overdue", "# unit: invoices\n" + DOCUMENTED);
    assertEquals(200, replaced.status(), replaced.body());
    assertEquals("invoices", api.get(DEFINITIONS + "/finance.overdue").at("/unit"));
  }

  @Test
  void aCustomMetricIsPickedAndListedLikeABuiltInOne() {
    put("finance.overdue", DOCUMENTED);
    String box = api.sandbox("custom");
    Api.Answer picked = pick(box, "permits.processed", "finance.overdue");
    assertEquals(201, picked.status(), picked.body());
    assertEquals(
        List.of("built-in", "python"), picked.json().at("/probes").findValuesAsText("kind"));
    JsonNode entry =
        api.get("/api/esr/probes/catalog?search=finance.overdue").json().at("/items/0");
    assertEquals("finance.overdue", entry.path("metric").asText());
    Api.Answer near = pick(box, "finance.overdu");
    assertEquals(422, near.status());
    assertTrue(near.at("/detail").contains("finance.overdue"), near.body());
  }

  @Test
  void jsonMaySayWhatTheMetricIs() {
    Api.Answer created =
        put(
            "finance.paid",
            """
            { "language":"sql", "source":"select count(*) from invoices where status = 'PAID'",
              "unit":"invoices", "decimals":"0", "better":"higher",
              "threshold":{ "below":"10", "text":"under ten" } }""");
    assertEquals(201, created.status(), created.body());
    assertEquals("sql", created.at("/language"));
    assertEquals("below", created.at("/threshold/side"));
    assertEquals(10, created.json().at("/threshold/value").asInt());
    assertEquals("under ten", created.at("/threshold/text"));
  }

  @Test
  void aSyntaxErrorIsToldWithLineAndColumn() {
    Api.Answer refused = put("finance.overdue", "def f():\n    return 1 +\nregister('m', f)\n");
    assertEquals(422, refused.status(), refused.body());
    assertTrue(refused.at("/detail").matches("(?s)Line 2, column \\d+: syntax error: .*"));
    assertEquals("faulty-probe", refused.at("/type").replace("/problems/", ""));
    assertEquals(404, api.get(DEFINITIONS + "/finance.overdue").status());
  }

  @Test
  void whatIsWrongIsToldAndChangesNothing() {
    assertRefused(409, "is built in", put("permits.processed", DOCUMENTED));
    assertRefused(422, "lower-case letters", put("Finance.Overdue", DOCUMENTED));
    assertRefused(422, "and not finance.late", put("finance.late", DOCUMENTED));
    assertRefused(422, "never calls register", put("finance.late", "def f():\n  return 1\n"));
    assertRefused(422, "Line 1: a probe cannot import os", put("a.b", "import os\n" + DOCUMENTED));
    assertRefused(422, "is blank", put("a.b", "{\"language\":\"python\",\"source\":\" \"}"));
    assertRefused(422, "script is empty", put("a.b", " ", "text/x-python"));
    assertRefused(422, "neither a JSON object", put("a.b", "hello"));
    assertRefused(422, "--data-binary", put("a.b", DOCUMENTED.replace("\n", "")));
    assertRefused(422, "'perl'; give sql or python", json("\"language\":\"perl\""));
    assertRefused(
        422,
        "'many', not a number",
        json("\"language\":\"python\",\"threshold\":{\"above\":\"many\"}"));
    assertRefused(422, "one of above and below", json("\"language\":\"python\",\"threshold\":{}"));
    assertRefused(
        422, "Unknown field 'colour'", json("\"language\":\"python\",\"colour\":\"red\""));
    assertRefused(422, "65,536", put("a.b", "# long\n".repeat(10_000) + DOCUMENTED));
    assertRefused(413, "limit", put("a.b", "#".repeat((1 << 20) + 1)));
    assertEquals(0, api.get(DEFINITIONS).json().path("items").size());
  }

  @Test
  void aWrongQueryIsToldWithLineColumnAndTheNearestName() {
    assertRefused(422, "Line 2, column 6: ", sql("select count(*)\\nfrom permit"));
    assertRefused(422, "did you mean permits", sql("select count(*)\\nfrom permit"));
    assertRefused(422, "Line 1, column 12: ", sql("select max(ammount) from invoices"));
    assertRefused(422, "amount", sql("select max(ammount) from invoices"));
    assertRefused(422, "Line 1, column 29: ", sql("select count(*) from x wher a"));
    assertRefused(422, "only a SELECT", sql("drop table invoices"));
    assertRefused(422, "only a SELECT", sql("insert into invoices values (1)"));
    assertRefused(422, "only a SELECT", sql("attach 'x.db'"));
    assertRefused(422, "read_csv", sql("select count(*) from read_csv('/etc/passwd')"));
    assertRefused(422, "one number", sql("select id, status from permits"));
    assertRefused(422, "", put("a.b", "select count(*) from permit"));
    assertEquals(0, api.get(DEFINITIONS).json().path("items").size());
  }

  @Test
  void aDefinitionIsTakenAwayOnce() {
    put("finance.overdue", DOCUMENTED);
    assertEquals(200, api.delete(DEFINITIONS + "/finance.overdue").status());
    assertEquals(404, api.delete(DEFINITIONS + "/finance.overdue").status());
    assertEquals(404, api.get(DEFINITIONS + "/finance.overdue").status());
  }

  @Test
  void filesAreTakenUpChangedAndDroppedWithoutARestart() throws IOException {
    Path file = folder().resolve("overdue.py");
    Files.writeString(file, "# unit: invoices\n" + DOCUMENTED + "register('a.b', lambda: 1)\n");
    assertEquals(
        List.of("a.b", "finance.overdue"), api.get(DEFINITIONS).json().findValuesAsText("metric"));
    assertEquals("overdue.py:5", api.get(DEFINITIONS + "/finance.overdue").at("/definedIn"));
    assertRefused(409, "overdue.py", api.delete(DEFINITIONS + "/a.b"));

    Api.Answer over = put("finance.overdue", "# unit: bills\n" + DOCUMENTED);
    assertEquals(201, over.status());
    assertEquals("bills", api.get(DEFINITIONS + "/finance.overdue").at("/unit"));
    api.delete(DEFINITIONS + "/finance.overdue");
    assertEquals("invoices", api.get(DEFINITIONS + "/finance.overdue").at("/unit"));

    Files.writeString(file, "# unit: invoices\nimport os\n" + DOCUMENTED);
    assertEquals(404, api.get(DEFINITIONS + "/finance.overdue").status());
    Files.delete(file);
    assertFalse(api.get("/api/esr/probes/catalog?search=overdue.py").body().contains("broken"));
  }

  @Test
  void aWrongFileIsShownAsBrokenAndHurtsNoOther() throws IOException {
    Files.writeString(folder().resolve("bad.py"), "x = 1\nregister('a.bad', lambda: 1\n");
    Files.writeString(folder().resolve("finance.paid.sql"), "select count(*) from invoices\n");
    JsonNode items = api.get("/api/esr/probes/catalog?limit=200").json().path("items");
    JsonNode paid = named(items, "finance.paid");
    assertEquals("finance.paid.sql:1", paid.path("definedIn").asText());
    assertEquals("sql", paid.path("kind").asText());
    JsonNode bad = named(items, "a.bad");
    assertTrue(bad.path("definedIn").asText().startsWith("bad.py:"), bad.toString());
    assertTrue(bad.path("problem").asText().contains("syntax error"), bad.toString());
    assertRefused(422, "bad.py", pick(api.sandbox("broken"), "a.bad"));
  }

  private static Path folder() {
    return ConfigProvider.getConfig().getValue("esr.probes", Path.class);
  }

  private static JsonNode named(JsonNode items, String metric) {
    for (JsonNode item : items) {
      if (item.path("metric").asText().equals(metric)) {
        return item;
      }
    }
    throw new AssertionError("no " + metric + " in " + items);
  }

  private static void assertRefused(int status, String detail, Api.Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    assertTrue(answer.at("/detail").contains(detail), answer.body());
  }

  private Api.Answer json(String member) {
    return put("a.b", "{\"source\":\"register('a.b', lambda: 1)\"," + member + "}");
  }

  private Api.Answer sql(String query) {
    return put("a.b", "{\"language\":\"sql\",\"source\":\"" + query + "\"}");
  }

  private Api.Answer pick(String box, String... metrics) {
    return api.post(
        "/api/esr/probes",
        "{\"box\":\"" + box + "\",\"metrics\":[\"" + String.join("\",\"", metrics) + "\"]}");
  }

  /** As curl sends a file. */
  private Api.Answer put(String metric, String body) {
    return put(metric, body, "application/x-www-form-urlencoded");
  }

  private Api.Answer put(String metric, String body, String contentType) {
    return api.send(
        "PUT",
        DEFINITIONS + "/" + metric,
        BodyPublishers.ofString(body),
        "Content-Type",
        contentType);
  }
}
