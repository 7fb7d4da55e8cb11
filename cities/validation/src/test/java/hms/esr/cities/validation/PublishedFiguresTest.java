package hms.esr.cities.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hms.esr.city.validation.Study;
import hms.esr.city.validation.StudyProgress;
import hms.esr.city.validation.StudyResult;
import hms.esr.city.validation.StudyTable;
import hms.esr.city.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ./esr validate} runs: every study of this folder, with every figure met. */
class PublishedFiguresTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("esr.checkout", "../..")).resolve("cities/validation");

  static List<Path> studies() throws IOException {
    try (Stream<Path> entries = Files.list(FOLDER)) {
      return entries.filter(Study::isIn).sorted().toList();
    }
  }

  @Test
  void theFourStudiesAreThere() throws IOException {
    assertEquals(
        List.of("erlang", "late-hires", "mc311", "pooled-queue"),
        studies().stream().map(folder -> folder.getFileName().toString()).toList());
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyFigureIsMet(Path folder) {
    int threads = Runtime.getRuntime().availableProcessors();
    StudyResult result = Study.load(folder).run(threads, StudyProgress.NONE, () -> false);
    assertEquals(Verdict.PASS, result.verdict(), () -> "\n" + StudyTable.of(result));
  }
}
