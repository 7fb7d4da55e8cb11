package hms.esr.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.server.testing.Api;
import hms.esr.server.testing.DataFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DataFolder.class)
class ScenarioResourceTest {
  private static final String SCENARIOS = "/api/esr/scenarios";

  Api api;
  String box;

  @BeforeEach
  void connect() {
    api = Api.underTest();
    box = api.sandbox("scenarios");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'service':'permit-src','env':'REVIEW_SLA_DAYS','value':'3'} | unknown-service | /changes/0/service | permit-svc",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAY','value':'3'} | unknown-env | /changes/0/env | REVIEW_SLA_DAYS",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAYS','value':'0'} | invalid-value | /changes/0/value | from 1 to 60 days",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAYS','value':'soon'} | invalid-value | /changes/0/value | from 1 to 60 days",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAYS','value':'2.5'} | invalid-value | /changes/0/value | whole number",
        "{'pool':'reviewer','headcount':3} | unknown-pool | /changes/0/pool | reviewers",
        "{'habit':'no-such','factor':3} | unknown-habit | /changes/0/habit | there are:",
        "{'service':'permit-svc','config':'nope','key':'k','value':'v'} | unknown-config | /changes/0/config | ConfigMap",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAYS'} | invalid-body | /changes/0/value | missing",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAYS','value':'3','image':'x'} | invalid-body | /changes/0 | env and image",
        "{'service':'permit-svc'} | invalid-body | /changes/0 | none",
        "{'service':'permit-svc','env':'REVIEW_SLA_DAYS','value':'3','factor':2} | invalid-body | /changes/0/factor | does not belong",
        "{'service':'permit-svc','enw':'REVIEW_SLA_DAYS','image':'x'} | invalid-body | /changes/0/enw | did you mean 'env'",
        "{'pool':'reviewers','hours':'18:00-08:00'} | invalid-body | /changes/0/hours | 08:00-18:00",
        "{'pool':'reviewers'} | invalid-body | /changes/0 | headcount",
        "{'service':'permit-svc','replicas':-1} | invalid-body | /changes/0/replicas | from 0 to 100",
        "7 | invalid-body | /changes/0 | not an object"
      })
  void aChangeThatTheSandboxCannotHonourIsRefusedByPointer(
      String change, String code, String pointer, String words) {
    Api.Answer refused = add(change);
    assertEquals(422, refused.status(), refused.body());
    assertEquals("/problems/" + code, refused.at("/type"), refused.body());
    assertEquals(pointer, refused.at("/errors/0/pointer"), refused.body());
    assertTrue(refused.at("/errors/0/detail").contains(words), refused.body());
    assertEquals(
        0, api.get(SCENARIOS + "?box=" + box).json().path("items").size(), "nothing is added");
  }

  @Test
  void poolsHabitsImagesAndReplicasAreTakenAndWhatIsIdleIsWarnedOf() {
    Api.Answer added =
        add(
            "{'pool':'reviewers','headcount':'30','hours':'07:00-19:00'},"
                + "{'service':'permit-svc','image':'registry.example/permit-svc:2'},"
                + "{'service':'permit-svc','replicas':4}");
    assertEquals(201, added.status(), added.body());
    assertEquals(30, added.json().at("/changes/0/headcount").asInt());
    assertEquals(2, added.json().path("warnings").size(), added.body());
    assertTrue(added.at("/warnings/0").startsWith("/changes/1"), added.body());
    assertEquals(200, api.get(added.header("Location")).status());
  }

  @Test
  void aScenarioIsListedAndDeletedOnce() {
    Api.Answer added = add("{'service':'permit-svc','env':'REVIEW_SLA_DAYS','value':3}");
    assertEquals(201, added.status(), added.body());
    String id = added.at("/scenarioId");
    assertEquals(id, api.get(SCENARIOS + "?box=" + box).at("/items/0/scenarioId"));
    assertEquals(200, api.delete(SCENARIOS + "/" + id).status());
    assertEquals(404, api.delete(SCENARIOS + "/" + id).status());
    assertEquals(404, api.get(SCENARIOS + "/" + id).status());
  }

  @Test
  void anUnknownBoxIs404AndAMissingBoxSaysHow() {
    Api.Answer unknown =
        api.post(
            SCENARIOS,
            "{\"box\":\"SBX-0000\",\"name\":\"x\",\"changes\":[{\"pool\":\"p\",\"headcount\":1}]}");
    assertEquals(404, unknown.status(), unknown.body());
    assertEquals(422, api.get(SCENARIOS).status());
  }

  private Api.Answer add(String changes) {
    return api.post(
        SCENARIOS,
        "{\"box\":\""
            + box
            + "\",\"name\":\"n\",\"changes\":["
            + changes.replace('\'', '"')
            + "]}");
  }
}
