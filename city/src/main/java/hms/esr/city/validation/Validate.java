package hms.esr.city.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.citizen.MarginalsException;
import hms.esr.kernel.process.InstantLoopException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs folders with anchors, without a server: {@code [--json] [--progress] FOLDER...}. Exits with
 * 0 when every figure is met, with 1 when one is not or a folder cannot be run, with 2 when it was
 * called wrongly.
 */
public final class Validate {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out = utf8(FileDescriptor.out);
  private final PrintStream err = utf8(FileDescriptor.err);
  private final List<Path> folders = new ArrayList<>();
  private boolean json;
  private boolean progress;

  private Validate(String[] arguments) {
    for (String argument : arguments) {
      switch (argument) {
        case "--json" -> json = true;
        case "--progress" -> progress = true;
        default -> folders.add(Path.of(argument));
      }
    }
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("there is no folder to validate");
    }
  }

  /** The entry point; see the class. */
  public static void main(String[] arguments) {
    try {
      System.exit(new Validate(arguments).run());
    } catch (IllegalArgumentException misused) {
      System.err.println(misused.getMessage());
      System.exit(MISUSED);
    }
  }

  private int run() {
    boolean met = true;
    List<StudyResult> results = new ArrayList<>();
    for (Path folder : folders) {
      try {
        StudyResult result = study(folder);
        results.add(result);
        met &= result.verdict() == Verdict.PASS;
        if (!json) {
          out.print(StudyTable.of(result));
        }
      } catch (BlueprintException | MarginalsException wrong) {
        met = false;
        String.valueOf(wrong.getMessage())
            .lines()
            .forEach(line -> err.println(folder + "/" + line));
      } catch (UncheckedIOException | InstantLoopException | IllegalStateException failed) {
        met = false;
        err.println(folder + ": " + failed.getMessage());
      }
    }
    if (json) {
      out.println(json(results));
    }
    return met ? 0 : FAILED;
  }

  private StudyResult study(Path folder) {
    int threads = Runtime.getRuntime().availableProcessors();
    StudyProgress shown =
        progress
            ? (study, done, all) -> err.print("\r\033[K  " + study + ": " + done + " of " + all)
            : StudyProgress.NONE;
    try {
      return Study.load(folder).run(threads, shown, () -> false);
    } finally {
      if (progress) {
        err.print("\r\033[K");
      }
    }
  }

  private static String json(List<StudyResult> results) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(results);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of numbers and texts are JSON", e);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
