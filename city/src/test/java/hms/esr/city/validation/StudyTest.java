package hms.esr.city.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
  private static final String HEAD =
      """
      title: Small
      source: arithmetic
      run: { warmup_days: 1, days: 20, replications: 10, seed: 4 }
      scenarios:
        half: { title: half busy, env: { desk-svc: { A_DAY: 720 } } }
        less: { title: less busy, env: { desk-svc: { A_DAY: 360 } } }
        closed: { title: closed, env: { desk-svc: { OPEN: false } } }
        brief: { title: one day twice, run: { days: 1, replications: 2 } }
      anchors:
      """;

  @TempDir private Path folder;

  private AnchorResult only(String anchor) {
    return SmallStudy.run(folder, HEAD + "  - " + anchor + "\n").anchors().getFirst();
  }

  @Test
  void aRightFigurePasses() {
    // A load of one half; by Pollaczek and Khinchine half a minute's wait behind even service.
    AnchorResult load = only("{ scenario: half, metric: desk.load, expect: 50.0 }");
    assertEquals(Verdict.PASS, load.verdict(), load::toString);
    assertEquals("", load.why());
    AnchorResult wait = only("{ scenario: half, metric: desk.wait, expect: 0.500 }");
    assertEquals(Verdict.PASS, wait.verdict(), wait::toString);
    assertEquals(0.0005, wait.rounding());
    assertEquals("0.500", wait.published());
  }

  @Test
  void aWrongFigureFails() {
    AnchorResult load = only("{ scenario: half, metric: desk.load, expect: 55 }");
    assertEquals(Verdict.FAIL, load.verdict(), load::toString);
    assertTrue(load.why().contains("excludes"), load.why());
  }

  @Test
  void aFigureIsWidenedByHalfAUnitOfItsLastDigitAndNoMore() {
    assertEquals(
        Verdict.PASS,
        only("{ scenario: half, metric: desk.visits, expect: 700, rounding: 25 }").verdict());
    assertEquals(
        Verdict.FAIL, only("{ scenario: half, metric: desk.visits, expect: 700 }").verdict());
  }

  @Test
  void anIntervalThatIsTooWideIsNoPass() {
    AnchorResult wait = only("{ scenario: brief, metric: desk.wait, expect: 0.500 }");
    assertEquals(Verdict.UNDECIDED, wait.verdict(), wait::toString);
    assertTrue(wait.why().contains("wider"), wait.why());
  }

  @Test
  void aRangePassesOnlyWhereTheWholeIntervalLiesInIt() {
    assertEquals(
        Verdict.PASS,
        only("{ scenario: half, metric: desk.load, at_least: 45, at_most: 55 }").verdict());
    assertEquals(
        Verdict.FAIL, only("{ scenario: half, metric: desk.load, at_least: 55 }").verdict());
    assertEquals(
        Verdict.UNDECIDED, only("{ scenario: brief, metric: desk.load, at_least: 50 }").verdict());
  }

  @Test
  void aDifferenceIsOfPairsThatShareTheirNumbers() {
    AnchorResult difference =
        only("{ scenario: half, minus: less, metric: desk.load, expect: 25 }");
    assertEquals(Verdict.PASS, difference.verdict(), difference::toString);
    AnchorResult none =
        only("{ scenario: half, minus: half, metric: desk.load, expect: 0, rounding: 0 }");
    assertEquals(Verdict.PASS, none.verdict(), none::toString);
    assertEquals(0.0, none.high());
  }

  @Test
  void whereNothingIsMeasuredNothingIsDecided() {
    AnchorResult wait = only("{ scenario: closed, metric: desk.wait, expect: 0.5 }");
    assertEquals(Verdict.UNDECIDED, wait.verdict());
    assertTrue(wait.why().contains("nothing to measure"), wait.why());
  }

  @Test
  void theMoreFiguresTheWiderEachInterval() {
    String load = "  - { scenario: half, metric: desk.load, expect: 50 }\n";
    assertEquals(0.95, SmallStudy.run(folder, HEAD + load).level(), 1e-12);
    assertEquals(0.99, SmallStudy.run(folder, HEAD + load.repeat(5)).level(), 1e-12);
  }

  @Test
  void threadsChangeNothingAndProgressCountsEveryReplication() {
    String anchors = HEAD + "  - { scenario: half, metric: desk.wait, expect: 0.5 }\n";
    Study study = Study.load(SmallStudy.in(folder, anchors));
    List<Integer> seen = new ArrayList<>();
    StudyResult alone = study.run(1, (name, done, all) -> seen.add(done), () -> false);
    assertEquals(alone, study.run(4, StudyProgress.NONE, () -> false));
    assertEquals(32, seen.size());
    assertEquals(32, seen.getLast());
  }

  @Test
  void oneFailureMakesTheStudyFailAndTheTableTellsWhy() {
    StudyResult study =
        SmallStudy.run(
            folder,
            HEAD
                + "  - { scenario: half, metric: desk.load, expect: 50 }\n"
                + "  - { scenario: half, metric: desk.load, expect: 55 }\n");
    assertEquals(Verdict.FAIL, study.verdict());
    String table = StudyTable.of(study);
    assertTrue(table.contains("1 pass, 1 fail"), table);
    assertTrue(table.contains("fail: half, desk.load: the interval excludes"), table);
  }
}
