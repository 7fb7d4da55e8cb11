package hms.esr.cloner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Places where a production secret may have been repeated. */
  private static final List<BiConsumer<ObjectNode, String>> PLACES =
      List.of(
          (o, v) -> o.withObject("/data").put("SETTING", v),
          (o, v) -> o.withObject("/data").put("text", "a line\nwith " + v + " inside\n"),
          (o, v) -> o.withObject("/data").put("encoded", base64(v)),
          (o, v) -> o.withObject("/data").put("in-base64", base64(v + "-and more")),
          (o, v) -> o.withObject("/data").put("url", URLEncoder.encode(v, StandardCharsets.UTF_8)),
          (o, v) -> o.withObject("/data").put("link", "https://" + v + ".city.gov/x"),
          (o, v) -> o.withObject("/data").put("URL", "https://user:" + v + "@stats.city.gov/x"),
          (o, v) -> o.withObject("/data").put("DB_PASSWORD", v),
          (o, v) -> o.withObject("/data").put(v, "as a key"),
          (o, v) -> o.withObject("/binaryData").put("file", base64("x" + v + "y")),
          (o, v) -> o.withObject("/metadata/annotations").put("note", v),
          (o, v) -> o.withObject("/metadata/annotations").put(Marks.LAST_APPLIED, v),
          (o, v) -> o.withObject("/metadata/labels").put("label", v),
          (o, v) -> o.withObject("/metadata").put("name", "config-" + v),
          (o, v) -> o.put("kind", v),
          (o, v) -> o.put("apiVersion", v + "/v1"));

  @TempDir private Path folder;

  @Test
  void aProductionSecretNeverGetsOutWhereverItStands() throws Exception {
    long seed = 20261124L;
    Random random = new Random(seed);
    int refused = 0;
    for (int round = 0; round < 200; round++) {
      String secret = secret(random);
      int place = round % PLACES.size();
      ObjectNode config = object("ConfigMap", "rules");
      PLACES.get(place).accept(config, secret);
      write("config.json", config);
      ObjectNode holder = object("Secret", "db");
      if (random.nextBoolean()) {
        holder.withObject("/data").put("password", base64(secret));
      } else {
        holder.withObject("/stringData").put("password", secret + "\n");
      }
      write("secret.json", holder);
      ProductionManifests production = ProductionManifests.read(folder);
      String shown = production.toString() + production.objects() + production.digest();
      try {
        ClonedCity city = Cloner.standard().clone(production, Manifests.TARGET);
        shown += city.toJson() + city + city.services();
      } catch (CloneRefusedException e) {
        refused++;
        shown += e + e.findings().toString();
      }
      String which = "seed " + seed + ", round " + round + ", place " + place;
      for (String form :
          List.of(secret, base64(secret), URLEncoder.encode(secret, StandardCharsets.UTF_8))) {
        if (place != 13 && place != 14 && place != 15) {
          assertFalse(shown.contains(form), which);
        } else {
          // Here the object's own identity holds the secret; only the clone must stay clean.
          assertFalse(shown.substring(shown.indexOf(']')).contains(form), which);
        }
      }
    }
    assertTrue(refused > 50, "the check itself must have been at work, not only the rules");
  }

  @Test
  void withoutAnyRuleTheCheckAloneRefuses() throws Exception {
    ObjectNode holder = object("Secret", "db");
    holder.withObject("/stringData").put("password", "pw-of-production");
    write("secret.json", holder);
    ProductionManifests production = ProductionManifests.read(folder);
    Cloner careless = new Cloner(List.of());
    CloneRefusedException e =
        assertThrows(
            CloneRefusedException.class, () -> careless.clone(production, Manifests.TARGET));
    assertEquals("stringData.password", e.findings().getFirst().field());
    assertEquals("Secret/db", e.findings().getFirst().object());
  }

  @Test
  void partsOfALargerSecretAreLookedForToo() throws Exception {
    for (String whole :
        List.of(
            "postgres://permit:pw-of-production@db/permits",
            "{\"auths\":{\"r\":{\"password\":\"pw-of-production\"}}}",
            "USER=permit\nDB_PASSWORD=pw-of-production\n")) {
      assertThrows(CloneRefusedException.class, () -> cloned(whole, "", "pw-of-production"), whole);
    }
    String key = "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\n-----END KEY-----\n";
    assertThrows(
        CloneRefusedException.class, () -> cloned(key, "", "x MIIEvQIBADANBgkqhkiG9w0BAQEF y"));
  }

  @Test
  void aValueDeclaredToBeNoSecretMayStandElsewhere() throws Exception {
    assertThrows(CloneRefusedException.class, () -> cloned("permits", "", "permits"));
    assertEquals(2, cloned("permits", "user, password", "permits").objects().size());
  }

  @Test
  void shortValuesAreReplacedButNotLookedFor() throws Exception {
    ClonedCity city = cloned("abc12", "", "abc12");
    assertFalse(city.objects().getFirst().tree().toString().contains("abc12"));
  }

  @Test
  void twoObjectsThatWouldBecomeOneAreRefused() throws Exception {
    ObjectNode one = object("ConfigMap", "rules");
    one.withObject("/metadata").put("namespace", "permits");
    ObjectNode two = object("ConfigMap", "rules");
    two.withObject("/metadata").put("namespace", "invoices");
    write("one.json", one);
    write("two.json", two);
    ProductionManifests production = ProductionManifests.read(folder);
    CloneRefusedException e =
        assertThrows(
            CloneRefusedException.class,
            () -> Cloner.standard().clone(production, Manifests.TARGET));
    assertTrue(e.toString().contains("one.json:1") && e.toString().contains("two.json:1"));
  }

  @Test
  void productionsOwnNamespaceIsNoTarget() throws Exception {
    ObjectNode one = object("ConfigMap", "rules");
    one.withObject("/metadata").put("namespace", "esr-914a");
    write("one.json", one);
    ProductionManifests production = ProductionManifests.read(folder);
    assertThrows(
        CloneRefusedException.class, () -> Cloner.standard().clone(production, Manifests.TARGET));
  }

  private ClonedCity cloned(String secret, String notSecret, String setting) throws Exception {
    ObjectNode holder = object("Secret", "db");
    holder.withObject("/stringData").put("password", secret);
    holder.withObject("/metadata/annotations").put(Marks.NOT_SECRET, notSecret);
    write("secret.json", holder);
    ObjectNode config = object("ConfigMap", "rules");
    config.withObject("/data").put("SETTING", setting);
    write("config.json", config);
    return Cloner.standard().clone(ProductionManifests.read(folder), Manifests.TARGET);
  }

  private void write(String file, ObjectNode object) throws IOException {
    Files.writeString(folder.resolve(file), object.toString());
  }

  private static ObjectNode object(String kind, String name) {
    ObjectNode object = JSON.createObjectNode().put("apiVersion", "v1").put("kind", kind);
    object.withObject("/metadata").put("name", name);
    return object;
  }

  private static String secret(Random random) {
    String letters = "abcdefghijklmnopqrstuvwxyz0123456789!$%&+/=?-_~ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    StringBuilder secret = new StringBuilder();
    int length = 6 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      secret.append(letters.charAt(random.nextInt(letters.length())));
    }
    return secret.toString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
