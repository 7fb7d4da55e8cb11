package hms.esr.server.validation;

import hms.esr.city.blueprint.BlueprintException;
import hms.esr.city.citizen.MarginalsException;
import hms.esr.city.validation.Study;
import hms.esr.city.validation.StudyResult;
import hms.esr.kernel.process.InstantLoopException;
import hms.esr.server.refusal.RefusalKind;
import hms.esr.server.refusal.Refused;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Runs the studies of a folder, at most once at a time, and keeps what they gave until asked anew.
 * Nobody names a folder from outside: what is run is what the operator put there.
 */
@ApplicationScoped
public class Validations {
  private final Path folder;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("esr-validation").factory());
  private @Nullable ValidationRun latest;
  private volatile boolean closed;

  Validations(
      @ConfigProperty(name = "esr.validation", defaultValue = "${esr.cities}/validation")
          Path folder) {
    this.folder = folder;
  }

  /**
   * The run that goes on, else the latest result; starts one when there is neither.
   *
   * @throws Refused when there is nothing to run
   */
  public synchronized ValidationRun latest() {
    ValidationRun known = latest;
    return known == null ? start() : known;
  }

  /**
   * Starts a run, unless one goes on.
   *
   * @throws Refused when there is nothing to run
   */
  public synchronized ValidationRun start() {
    ValidationRun known = latest;
    if (known != null && known.isRunning()) {
      return known;
    }
    List<Path> studies = studies();
    ValidationRun started =
        ValidationRun.running(name(studies.getFirst()), 0, 0, List.of(), List.of());
    latest = started;
    executor.execute(() -> run(studies));
    return started;
  }

  private synchronized void publish(@Nullable ValidationRun run) {
    latest = run;
  }

  private void run(List<Path> studies) {
    List<StudyResult> results = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int threads = Runtime.getRuntime().availableProcessors();
    try {
      for (Path path : studies) {
        publish(ValidationRun.running(name(path), 0, 0, results, faults));
        try {
          results.add(
              Study.load(path)
                  .run(
                      threads,
                      (study, done, all) ->
                          publish(ValidationRun.running(study, done, all, results, faults)),
                      () -> closed));
        } catch (BlueprintException | MarginalsException wrong) {
          String.valueOf(wrong.getMessage())
              .lines()
              .forEach(line -> faults.add(name(path) + "/" + line));
        } catch (UncheckedIOException | InstantLoopException | IllegalStateException failed) {
          faults.add(name(path) + ": " + failed.getMessage());
        }
      }
      publish(ValidationRun.done(results, faults));
    } catch (CancellationException stopped) {
      publish(null);
    } catch (RuntimeException unforeseen) {
      // Whoever asks next must not wait for a run that has ended.
      faults.add("the validation broke off: " + unforeseen);
      publish(ValidationRun.done(results, faults));
    }
  }

  private List<Path> studies() {
    List<Path> found = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        found = entries.filter(Study::isIn).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (found.isEmpty()) {
      throw new Refused(
          RefusalKind.UNKNOWN,
          "no-studies",
          "This server has no published figures to run: no folder with an anchors.yaml lies in its"
              + " folder of studies (setting esr.validation).");
    }
    return found;
  }

  private static String name(Path study) {
    return String.valueOf(study.getFileName());
  }

  @PreDestroy
  void close() {
    closed = true;
    executor.shutdownNow();
  }
}
