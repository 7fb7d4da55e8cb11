package hms.esr.city.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A mistake is answered with file, line, column, what is wrong, and the nearest valid name. */
class WrongBlueprintsTest {
  private record Mistake(String change, String to, List<String> says) {}

  @TestFactory
  Stream<DynamicTest> everyMistakeIsNamedWhereItStands() throws IOException {
    List<Mistake> mistakes = mistakes();
    assertTrue(mistakes.size() >= 70, "the table of mistakes is gone");
    return mistakes.stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.says.getFirst(), () -> assertEquals(mistake.says, said(mistake))));
  }

  @Test
  void mistakesInSeveralFilesAreToldAtOnce() {
    SmallCity city =
        new SmallCity().change("population: 1000", "population: 0").change("- serve:", "- srve:");
    assertEquals(
        """
        blueprints/dogs.yaml:50:9: unknown step 'srve' (did you mean serve?)
        city.yaml:5:13: 0 is below the smallest allowed, 1""",
        assertThrows(BlueprintException.class, city::read).getMessage());
  }

  @Test
  void aNameDefinedByTwoAgenciesIsToldWithBothPlaces() {
    SmallCity city = new SmallCity();
    city.put(
        "blueprints/zoo.yaml",
        city.text(SmallCity.DOGS)
            .replace("agency: dogs", "agency: zoo")
            .replaceAll("licence-svc", "zoo-svc"));
    List<String> said = said(city);
    assertEquals(
        "blueprints/zoo.yaml:10:3: pool 'clerks' is already defined at blueprints/dogs.yaml:10:3",
        said.getFirst());
    assertEquals(10, said.size(), () -> String.join("\n", said));
  }

  @Test
  void aFileThatIsNotUtf8IsToldSo() {
    SmallCity city = new SmallCity().put(SmallCity.DOGS, new byte[] {'a', (byte) 0xff});
    assertEquals(List.of("blueprints/dogs.yaml:1:1: the file is not UTF-8"), said(city));
  }

  @Test
  void anEmptyFileIsToldSo() {
    SmallCity city = new SmallCity().put(SmallCity.DOGS, "# nothing\n");
    assertEquals(List.of("blueprints/dogs.yaml:1:1: the file is empty"), said(city));
  }

  @Test
  void aSecondDocumentIsToldWhereItBegins() {
    SmallCity city = new SmallCity();
    city.put("city.yaml", city.text("city.yaml") + "---\nname: other\n");
    assertEquals(
        List.of(
            "city.yaml:7:1: not YAML: expected a single document in the stream, "
                + "but found another document"),
        said(city));
  }

  @Test
  void aliasesThatMultiplyAreStoppedSoon() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(5)));
    }
    List<String> said = said(new SmallCity().put(SmallCity.DOGS, text.toString()));
    assertEquals(1, said.size());
    assertTrue(said.getFirst().endsWith("too large: more than 100000 values"), said.getFirst());
  }

  @Test
  void callsInACircleAreFineWhenTimePassesOrAChanceEndsThem() {
    String repeat =
        "- repeat: { while: case.urgency > 0, most: 3, steps: [ { hold: { days: 7 } } ] }";
    for (String call :
        List.of(
            "- call: { case: reminder, share: 0.5 }",
            "- call: { case: reminder, count: case.urgency }",
            "- branch: [ { if: case.urgency > 1, steps: [ { call: { case: reminder } } ] } ]",
            "- hold: { days: 1 }\n      - call: { case: reminder }")) {
      assertEquals("small", new SmallCity().change(repeat, call).read().name());
    }
  }

  private static List<String> said(Mistake mistake) {
    return said(new SmallCity().change(mistake.change, mistake.to));
  }

  private static List<String> said(SmallCity city) {
    return assertThrows(BlueprintException.class, city::read).findings().stream()
        .map(Finding::toString)
        .toList();
  }

  private static List<Mistake> mistakes() throws IOException {
    try (InputStream in = WrongBlueprintsTest.class.getResourceAsStream("wrong.yaml")) {
      SourceFile file = YamlSource.read("wrong.yaml", Objects.requireNonNull(in).readAllBytes());
      return file.node().items().stream()
          .map(
              entry ->
                  new Mistake(
                      entry.get("change").text(),
                      entry.get("to").text(),
                      entry.items("says").stream().map(SourceNode::text).toList()))
          .toList();
    }
  }
}
