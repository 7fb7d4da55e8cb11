package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sandbox's tables over HTTP. */
@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class DataResourceTest {
  @Inject
  @ConfigProperty(name = "esr.data")
  Path dataFolder;

  Api api;
  String box;
  String base;

  @BeforeEach
  void connect() {
    api = Api.underTest();
    box = api.post("/api/esr/sandboxes", "{\"name\":\"data\",\"population\":1000}").at("/boxId");
    base = "/api/esr/sandboxes/" + box;
  }

  private Api.Answer ask(String query, String more) {
    return api.post(base + "/sql", "{\"query\":\"" + query + "\"" + more + "}");
  }

  private long number(String query, String more) {
    Api.Answer answer = ask(query, more);
    assertEquals(200, answer.status(), answer.body());
    return answer.json().at("/rows/0/0").asLong();
  }

  @Test
  void theUnchangedCitysTablesAreThereBeforeAnyRun() {
    JsonNode tables = api.get(base + "/tables").json();
    assertEquals(14, tables.path("day").asInt());
    assertFalse(tables.hasNonNull("run"));
    JsonNode citizens = tables.at("/tables/0");
    assertEquals("citizens", citizens.path("name").asText());
    assertEquals(1000, citizens.path("rows").asInt());
    JsonNode permits = table(tables, "permits");
    assertEquals("log_permits", permits.path("log").asText());
    assertEquals("permit", permits.at("/writtenBy/0").asText());
    long rows = permits.path("rows").asLong();
    assertTrue(rows > 0);
    assertTrue(permits.path("changes").asLong() > rows, "a permit changes");
    assertEquals(rows, number("select count(*) from permits", ""));
    List<String> columns = new ArrayList<>();
    permits.path("columns").forEach(column -> columns.add(column.path("name").asText()));
    assertEquals(
        List.of("id", "citizen", "created", "moment", "day", "status", "turnaround_days"), columns);
    long firstDay = table(api.get(base + "/tables?day=1").json(), "permits").path("rows").asLong();
    assertTrue(firstDay < rows, firstDay + " < " + rows);
  }

  private static JsonNode table(JsonNode tables, String name) {
    for (JsonNode table : tables.path("tables")) {
      if (table.path("name").asText().equals(name)) {
        return table;
      }
    }
    throw new AssertionError("no table " + name);
  }

  @Test
  void rowsComeAsJsonOrCsv() {
    String query = "select id, status, moment from permits order by id limit 2";
    JsonNode answer = ask(query, "").json();
    assertEquals("BIGINT", answer.at("/columns/0/type").asText());
    assertEquals(2, answer.path("rows").size());
    assertTrue(answer.at("/rows/0/0").isTextual(), "an id has 64 bits");
    assertFalse(answer.path("truncated").asBoolean());
    Api.Answer csv = api.post(base + "/sql", "{\"query\":\"" + query + "\"}", "Accept", "text/csv");
    assertEquals(200, csv.status(), csv.body());
    assertTrue(csv.header("Content-Type").startsWith("text/csv"), csv.header("Content-Type"));
    List<String> lines = csv.body().lines().toList();
    assertEquals("id,status,moment", lines.getFirst());
    assertTrue(lines.get(1).startsWith(answer.at("/rows/0/0").asText() + ","), lines.get(1));
    assertTrue(
        ask("select id from permits", ",\"limit\":\"1\"").json().path("truncated").asBoolean());
  }

  @Test
  void aFaultyQueryIsToldWithItsPlace() {
    Api.Answer wrong = ask("select count(*)\\nfrom permit", "");
    assertEquals(422, wrong.status());
    assertEquals("/problems/faulty-query", wrong.at("/type"));
    assertEquals("/query", wrong.at("/errors/0/pointer"));
    assertTrue(wrong.at("/detail").contains("did you mean permits"), wrong.at("/detail"));
    assertTrue(wrong.at("/detail").contains("line 2, column 6"), wrong.at("/detail"));
    for (String query :
        List.of(
            "delete from log_permits",
            "select * from read_csv('/etc/passwd')",
            "attach 'x.db'",
            "copy permits to '/tmp/x.csv'",
            "select 1; select 2",
            "")) {
      assertEquals(422, ask(query, "").status(), query);
    }
    assertEquals(422, ask("select 1", ",\"day\":15").status());
    assertEquals(422, ask("select 1", ",\"arm\":\"simulated\"").status());
    assertEquals(404, ask("select 1", ",\"run\":\"RUN-999999\"").status());
    assertEquals(422, ask("select 1", ",\"limit\":0").status());
    assertEquals(422, ask("select 1", ",\"nosuch\":0").status());
    assertEquals(404, api.get("/api/esr/sandboxes/SBX-0000/tables").status());
    assertEquals(422, api.get(base + "/tables?day=soon").status());
  }

  @Test
  void armsOfARunAreTheRunsOwn() {
    api.post(
        "/api/esr/scenarios",
        "{\"box\":\"%s\",\"name\":\"fast\",\"changes\":[{\"service\":\"permit-svc\",\"env\":\"REVIEW_SLA_DAYS\",\"value\":3}]}"
            .formatted(box));
    api.post(
        "/api/esr/probes", "{\"box\":\"%s\",\"metrics\":[\"permits.processed\"]}".formatted(box));
    Api.Answer run =
        api.post(
            "/api/esr/run",
            "{\"box\":\"%s\",\"days\":10,\"warmupDays\":5,\"replications\":2}".formatted(box));
    assertEquals(200, run.status(), run.body());
    String query = "select count(*) from permits where turnaround_days < 5";
    JsonNode baseline = ask(query, ",\"arm\":\"baseline\"").json();
    assertEquals(run.at("/runId"), baseline.path("run").asText());
    assertEquals(10, baseline.path("day").asInt());
    long fast = number(query, ",\"arm\":\"simulated\"");
    assertTrue(fast > baseline.at("/rows/0/0").asLong(), "an SLA of 3 days is faster");
    String all = "select sum(hash) from (select count(*) * 1.0 as hash from log_permits)";
    assertEquals(422, ask("select hash(1)", "").status());
    assertEquals(number(all, ""), number(all, ",\"run\":\"" + run.at("/runId") + "\""));
    String citizens = "select sum(citizen) from permits";
    assertTrue(number(citizens, "") != number(citizens, ",\"replication\":1"));
    assertEquals(422, ask(query, ",\"arm\":\"simulatd\"").status());
  }

  @Test
  void theLogIsExportedWholeAndNoFileStays() throws IOException {
    long changes = number("select count(*) from log_permits", "");
    Api.Answer csv = api.get(base + "/log?format=csv&table=permits");
    assertEquals(200, csv.status(), csv.body());
    assertEquals(changes + 1, csv.body().lines().count());
    assertEquals(
        "attachment; filename=\"" + box + "-log_permits.csv\"", csv.header("Content-Disposition"));
    byte[] parquet = bytes("/log?format=parquet&table=permits");
    assertEquals("PAR1", new String(parquet, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes("/log?format=parquet")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertTrue(names.contains("log_permits.parquet"), names.toString());
    assertTrue(names.contains("log_invoices.parquet"), names.toString());
    try (Stream<Path> left = Files.list(dataFolder.resolve("exports"))) {
      assertEquals(List.of(), left.toList());
    }
    assertEquals(422, api.get(base + "/log").status());
    assertEquals(422, api.get(base + "/log?format=xls").status());
    Api.Answer unknown = api.get(base + "/log?format=csv&table=permit");
    assertEquals(422, unknown.status());
    assertTrue(unknown.at("/detail").contains("did you mean permits"));
  }

  private byte[] bytes(String path) throws IOException {
    try (InputStream in =
        URI.create("http://" + api.authority() + base + path).toURL().openStream()) {
      return in.readAllBytes();
    }
  }

  @Test
  void aWipedSandboxHasNoTables() {
    number("select 1", "");
    Api.Answer wiped = api.delete(base);
    assertEquals(200, wiped.status());
    assertEquals(1, wiped.json().at("/wiped/eventLogs").asInt(), wiped.body());
    assertEquals(404, api.get(base + "/tables").status());
  }
}
