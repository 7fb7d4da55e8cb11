package hms.esr.city.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hms.esr.city.blueprint.BlueprintException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is answered with its place and, where there is one, the nearest name. */
class WrongAnchorsTest {
  private static final String RIGHT =
      """
      title: Small
      source: arithmetic
      run: { warmup_days: 1, days: 1, replications: 2 }
      scenarios:
        half: { title: half busy, env: { desk-svc: { A_DAY: 720 } } }
        long: { title: longer, run: { days: 2 } }
      anchors:
        - { scenario: half, metric: desk.load, expect: 50 }
      """;

  @TempDir private Path folder;

  private String message(String anchors) {
    Path study = SmallStudy.in(folder, anchors);
    return String.valueOf(
        assertThrows(BlueprintException.class, () -> Study.load(study)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "metric: desk.load ; metric: desk.lod ; anchors.yaml:8:31: unknown metric 'desk.lod' (did you mean desk.load?)",
        "- { scenario: half ; - { scenario: hlf ; anchors.yaml:8:17: unknown scenario 'hlf' (did you mean half?)",
        "desk-svc: ; desk-scv: ; anchors.yaml:5:36: unknown service 'desk-scv' (did you mean desk-svc?)",
        "A_DAY: 720 ; A_DYA: 720 ; anchors.yaml:5:48: unknown env parameter 'A_DYA' (did you mean A_DAY?)",
        "A_DAY: 720 ; A_DAY: 7200 ; anchors.yaml:5:55: 7200 is outside 0 to 1000 visits",
        "A_DAY: 720 ; A_DAY: many ; anchors.yaml:5:55: 'many' is not a number",
        "expect: 50 ; expect: fifty ; anchors.yaml:8:50: expected a number, found the text 'fifty'",
        "expect: 50 ; expected: 50 ; anchors.yaml:8:42: unknown property of an anchor 'expected' (did you mean expect?)",
        "`, expect: 50` ; `` ; anchors.yaml:8:5: an anchor needs 'expect'",
        "expect: 50 ; `expect: 50, at_most: 60` ; anchors.yaml:8:5: 'expect' and 'at_least' or 'at_most' exclude each other",
        "expect: 50 ; `at_least: 60, at_most: 50` ; anchors.yaml:8:5: 'at_least' is above 'at_most'",
        "expect: 50 ; expect: 0 ; anchors.yaml:8:50: a figure of 0 needs a 'rounding'",
        "expect: 50 ; `at_most: 50, rounding: 1` ; anchors.yaml:8:55: 'rounding' is of an 'expect'",
        "expect: 50 ; `minus: long, expect: 50` ; anchors.yaml:8:49: the difference needs scenarios that are run alike",
        "replications: 2 ; replications: 1 ; anchors.yaml:3:47: 1 is below the smallest allowed, 2",
        "days: 1, replications ; days: 0, replications ; anchors.yaml:3:30: 0 is below the smallest allowed, 1",
        "title: half busy ; titel: half busy ; 'title' is missing",
        "source: arithmetic ; precision: 3 ; anchors.yaml:2:12: 3 is above the largest allowed, 0.25",
      })
  void isToldWithItsPlace(String right, String wrong, String told) {
    assertTrue(RIGHT.contains(right), right);
    String message = message(RIGHT.replaceFirst(right.replace("{", "\\{"), wrong));
    assertTrue(message.contains(told), message);
  }

  @Test
  void aFolderWithoutAnchorsSaysWhatIsMissing() throws IOException {
    Path study = SmallStudy.in(folder, RIGHT);
    assertEquals("Small", Study.load(study).title());
    Files.delete(study.resolve("anchors.yaml"));
    String message =
        String.valueOf(
            assertThrows(BlueprintException.class, () -> Study.load(study)).getMessage());
    assertTrue(message.startsWith("anchors.yaml:1:1: there is no such file"), message);
  }
}
