package hms.esr.cloner;

import static hms.esr.cloner.Manifests.kept;
import static hms.esr.cloner.Manifests.of;
import static hms.esr.cloner.Manifests.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that read texts: names of services, credentials, hosts. */
class TextRulesTest {
  @ParameterizedTest
  @CsvSource({
    "a.prod.svc.cluster.local, a.esr-914a.svc.cluster.local",
    "a.prod.svc, a.esr-914a.svc",
    "a.prod, a.esr-914a",
    "http://a.prod.svc:80/x, http://a.esr-914a.svc:80/x",
    "a.prod.svc.cluster.local., a.esr-914a.svc.cluster.local.",
    "'a.prod.svc,b.prod.svc', 'a.esr-914a.svc,b.esr-914a.svc'",
    "db-0.a.prod.svc, db-0.a.esr-914a.svc",
    ".prod.svc, .esr-914a.svc",
    "*.prod.svc, *.esr-914a.svc",
    "user@a.prod.svc, user@a.esr-914a.svc",
    "unknown.prod.svc, unknown.esr-914a.svc",
    // Not a whole name, or not production's: left alone.
    "a.product.svc, a.product.svc",
    "a.prod.svc.example.com, a.prod.svc.example.com",
    "a.prod.svcs, a.prod.svcs",
    "a.prod-2.svc, a.prod-2.svc",
    "a.prod.example, a.prod.example",
    "other.prod, other.prod",
    "xa.prod, xa.prod",
    "a.staging.svc, a.staging.svc",
    "prod, prod"
  })
  void namesOfServicesFollowIntoTheSandbox(String text, String expected) {
    Manifest cloned = kept(new ClusterDnsRule(), config("KEY", text), "a", "b");
    assertEquals(expected, cloned.at("/data/KEY").asText());
  }

  @Test
  void aCallIntoAnotherNamespaceIsAnOpenFinding() {
    SafetyFinding finding =
        outcome(new ClusterDnsRule(), config("TAX", "tax.treasury.svc")).findings().getFirst();
    assertFalse(finding.resolved());
    assertEquals("data.TAX", finding.field());
  }

  @ParameterizedTest
  @CsvSource({
    "DB_PASSWORD, hunter-two",
    "db.password, hunter-two",
    "API_KEY, abc",
    "SERVICE_TOKEN, tok",
    "URL, postgres://u:hunter-two@db/permits",
    "app.properties, 'db.password=hunter-two'",
    "app.yaml, 'db:\n  password: \"hunter-two\"\n  port: 1'",
    "key.pem, '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----'"
  })
  void aCredentialInPlainTextIsReplaced(String key, String text) {
    Outcome.Kept outcome = outcome(new LiteralCredentialRule(), config(key, text));
    String cloned = outcome.object().tree().path("data").path(key).asText();
    assertTrue(cloned.contains("esr-"), cloned);
    assertFalse(cloned.contains("hunter-two") || cloned.contains("abc"), cloned);
    assertEquals(1, outcome.findings().size());
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN_TTL_SECONDS, 3600",
    "MAX_TOKEN, 12",
    "TLS_SECRET, permit-tls",
    "PASSWORD, $(FROM_ELSEWHERE)",
    "TOKEN, /var/run/token",
    "REVIEW_SLA_DAYS, 10",
    "HELP, 'Forgot your password: call us'",
    "app.properties, 'db.password=${DB_PASSWORD}'",
    "URL, http://permit-svc:8080/x@y"
  })
  void aSettingIsNotTakenForACredential(String key, String text) {
    Manifest config = config(key, text);
    assertEquals(config, kept(new LiteralCredentialRule(), config, "permit-tls"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://permits.city.gov/a, https://permits-city-gov.esr-914a.test/a",
    "permits.city.gov, permits-city-gov.esr-914a.test",
    "'See permits.city.gov.', 'See permits-city-gov.esr-914a.test.'",
    "help@permits.city.gov, help@permits.city.gov",
    "my.permits.city.gov, my.permits.city.gov",
    "permits.city.gov.example, permits.city.gov.example"
  })
  void aPublicHostFollowsItsIngress(String text, String expected) {
    Outcome.Kept outcome = outcome(new PublicHostRule(), config("KEY", text));
    assertEquals(expected, outcome.object().at("/data/KEY").asText());
    assertEquals(text.equals(expected) ? 0 : 1, outcome.findings().size());
  }

  @ParameterizedTest
  @CsvSource({
    "URL, https://stats.city.gov/x, stats.city.gov",
    "URL, https://u:p@stats.city.gov, stats.city.gov",
    "SMTP_HOST, smtp.city.gov, smtp.city.gov",
    "URL, https://gateway.payments.example, gateway.payments.example",
    "DB_HOST, 10.2.3.4:5432, 10.2.3.4"
  })
  void aHostOutsideIsReported(String key, String text, String host) {
    Outcome.Kept outcome = outcome(new ExternalHostRule(), config(key, text));
    assertTrue(outcome.findings().getFirst().problem().contains(host));
    assertFalse(outcome.findings().getFirst().resolved());
    assertEquals(config(key, text), outcome.object());
  }

  @ParameterizedTest
  @CsvSource({
    "URL, http://permit-svc:8080",
    "URL, http://a.esr-914a.svc",
    "URL, http://a.esr-914a",
    "URL, https://permits-city-gov.esr-914a.test/",
    "URL, http://localhost:1",
    "DB_HOST, permit-db",
    "VERSION, 1.2.3"
  })
  void aHostInsideIsNot(String key, String text) {
    assertEquals(List.of(), outcome(new ExternalHostRule(), config(key, text)).findings());
  }

  @Test
  void anEnvVariableIsNamedInTheFinding() {
    Manifest deployment =
        of(
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {template: {spec:"
                + " {containers: [{name: c, env: [{name: SMTP_HOST, value: smtp.city.gov}]}]}}}}");
    assertEquals(
        "spec.template.spec.containers[c].env[SMTP_HOST].value",
        outcome(new ExternalHostRule(), deployment).findings().getFirst().field());
  }

  private static Manifest config(String key, String text) {
    Manifest config = of("{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, data: {}}");
    com.fasterxml.jackson.databind.node.ObjectNode tree = config.copy();
    tree.withObject("/data").put(key, text);
    return config.with(tree);
  }
}
