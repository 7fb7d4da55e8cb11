package hms.esr.cloner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionManifestsTest {
  private static final String CONFIG =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {K: v, L: w}\n";
  private static final String SECRET =
      "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter-two}\n";

  @TempDir private Path folder;

  @Test
  void everyDocumentOfEveryFileIsReadInTheOrderOfPaths() throws Exception {
    write("b.yml", "---\n" + CONFIG + "---\n---\n" + SECRET);
    write("a/x.json", "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"n\"}}");
    write("notes.txt", "no manifest");
    write(".git/x.yaml", "no: manifest");
    write("kustomization.yaml", "resources: []");
    assertEquals(
        "[Service/n, ConfigMap/a, Secret/s]",
        ProductionManifests.read(folder).objects().toString());
    assertEquals("b.yml:2", ProductionManifests.read(folder).objects().get(1).origin());
  }

  @Test
  void theDigestIsOfTheContentAlone() throws Exception {
    write("one.yaml", CONFIG + "---\n" + SECRET);
    String first = ProductionManifests.read(folder).digest();
    Files.delete(folder.resolve("one.yaml"));
    write("b.yaml", CONFIG.replace("{K: v, L: w}", "{L: w, K: v}"));
    write("a.yaml", SECRET);
    assertEquals(first, ProductionManifests.read(folder).digest());
    write("b.yaml", CONFIG.replace("K: v", "K: u"));
    assertNotEquals(first, ProductionManifests.read(folder).digest());
  }

  @Test
  void theDigestTellsNothingOfASecretsValue() throws Exception {
    write("s.yaml", SECRET);
    String first = ProductionManifests.read(folder).digest();
    String applied = "annotations: {kubectl.kubernetes.io/last-applied-configuration: hunter-two}";
    write("s.yaml", SECRET.replace("hunter-two", "other"));
    assertEquals(first, ProductionManifests.read(folder).digest());
    write("s.yaml", SECRET.replace("password", "passphrase"));
    assertNotEquals(first, ProductionManifests.read(folder).digest());
    write("s.yaml", SECRET.replace("{name: s}", "{name: s, " + applied + "}"));
    String one = ProductionManifests.read(folder).digest();
    write(
        "s.yaml",
        SECRET.replace("{name: s}", "{name: s, " + applied.replace("hunter-two", "o") + "}"));
    assertEquals(one, ProductionManifests.read(folder).digest());
  }

  @Test
  void datesTimesAndVersionsStayText() throws Exception {
    write("c.yaml", CONFIG.replace("v, L: w", "2026-11-24, L: 12:30:00, M: 010, N: 1_000, O: on"));
    assertEquals(
        "{\"K\":\"2026-11-24\",\"L\":\"12:30:00\",\"M\":8,\"N\":1000,\"O\":true}",
        ProductionManifests.read(folder).objects().getFirst().at("/data").toString());
  }

  @Test
  void anUnquotedColonIsReportedWithItsLine() throws Exception {
    refused("x.yaml", CONFIG + "bad: a: b\n", 5, "mapping values are not allowed here");
  }

  @Test
  void aHelmTemplateIsRecognised() throws Exception {
    ManifestException e =
        refused("x.yaml", "apiVersion: v1\nkind: {{ .Values.kind }}\n", 2, "helm template");
    assertEquals("x.yaml", e.file());
  }

  @Test
  void aMissingNameIsReportedAtItsDocument() throws Exception {
    refused("x.yaml", CONFIG + "---\napiVersion: v1\nkind: Service\n", 6, "metadata.name");
  }

  @Test
  void aDocumentThatIsNoObjectIsReported() throws Exception {
    refused("x.yaml", "- a\n- b\n", 1, "not a Kubernetes object");
  }

  @Test
  void aKeyThatIsThereTwiceIsReported() throws Exception {
    refused("x.yaml", CONFIG + "kind: Secret\n", 5, "'kind' is there twice");
  }

  @Test
  void anObjectThatIsThereTwiceIsReportedWithBothPlaces() throws Exception {
    write("a.yaml", CONFIG);
    refused("b.yaml", "\n" + CONFIG, 2, "first at a.yaml:1");
  }

  @Test
  void valuesThatMultiplyThroughAliasesAreRefused() throws Exception {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = ",*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]%n".formatted(i, i, alias.repeat(8).substring(1)));
    }
    write("x.yaml", bomb.toString());
    assertThrows(ManifestException.class, () -> ProductionManifests.read(folder));
  }

  @Test
  void noMessageQuotesASecret() throws Exception {
    String[] broken = {
      SECRET.replace("{password: hunter-two}", "\n  password: *hunter-two"),
      SECRET.replace("{password: hunter-two}", "\n  password: 'hunter-two"),
      SECRET.replace("{password: hunter-two}", "\n  password: !hunter-two x"),
      SECRET.replace("{password: hunter-two}", "\n  password: @hunter-two"),
      SECRET.replace("{password: hunter-two}", "\n  password: hunter-two: x"),
      SECRET.replace("{password: hunter-two}", "{password: hunter-two"),
      SECRET.replace("stringData: {password: hunter-two}", "data: {password: hunter-two}"),
    };
    for (String text : broken) {
      write("x.yaml", text);
      ManifestException e =
          assertThrows(ManifestException.class, () -> ProductionManifests.read(folder), text);
      assertFalse(e.toString().contains("hunter"), e.getMessage());
      assertTrue(e.toString().contains(": x.yaml"), e.getMessage());
    }
  }

  @Test
  void anEmptyOrMissingFolderIsReported() {
    assertThrows(ManifestException.class, () -> ProductionManifests.read(folder));
    assertThrows(
        ManifestException.class, () -> ProductionManifests.read(folder.resolve("missing")));
  }

  @Test
  void aFileThatIsNoTextIsReported() throws Exception {
    Files.write(folder.resolve("x.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
    ManifestException e =
        assertThrows(ManifestException.class, () -> ProductionManifests.read(folder));
    assertTrue(e.toString().contains("UTF-8"));
  }

  @Test
  void aFileOverTheLimitIsNotRead() throws Exception {
    write("x.yaml", CONFIG + "# padding\n".repeat(420_000));
    ManifestException e =
        assertThrows(ManifestException.class, () -> ProductionManifests.read(folder));
    assertTrue(e.toString().contains("4 MiB"));
  }

  private ManifestException refused(String file, String text, int line, String says)
      throws IOException {
    write(file, text);
    ManifestException e =
        assertThrows(ManifestException.class, () -> ProductionManifests.read(folder));
    assertTrue(e.toString().contains(says), e.getMessage());
    assertEquals(line, e.line(), e.getMessage());
    return e;
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
