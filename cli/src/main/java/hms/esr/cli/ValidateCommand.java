package hms.esr.cli;

import hms.esr.cli.text.Terminal;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs published figures against the engine on this machine, without a server: starts the city's
 * validation in a JVM of its own, so that the thin client needs none of the city's libraries.
 */
@Command(
    name = "validate",
    description = "Run published figures against the engine, without a server.",
    footer = {
      "",
      "A folder has city.yaml, blueprints/*.yaml and anchors.yaml; docs/validation.md tells how to",
      "write one. Exit code 0 when every figure is met, else 1.",
      "Examples:",
      "  ./esr validate",
      "  ./esr validate cities/validation/erlang",
      "  ./esr validate --json my-city | jq .[].verdict"
    })
final class ValidateCommand implements Callable<Integer> {
  private static final String VALIDATION = "hms.esr.city.validation.Validate";

  private final EsrCommand esr;
  private final Checkout checkout;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Folders with an anchors.yaml (default: those of cities/validation).")
  private List<Path> folders = List.of();

  ValidateCommand(EsrCommand esr, Checkout checkout) {
    this.esr = esr;
    this.checkout = checkout;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(checkout.root().resolve("city/target/classes"))) {
      throw new FailedException("the city is not built; build it with ./esr build");
    }
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new FailedException("there is no folder " + folder);
      }
    }
    return new ProcessBuilder(command(folders.isEmpty() ? published() : folders))
        .redirectOutput(Redirect.INHERIT)
        .redirectError(Redirect.INHERIT)
        .start()
        .waitFor();
  }

  private List<Path> published() throws IOException {
    Path all = checkout.cities().resolve("validation");
    try (Stream<Path> entries = Files.list(all)) {
      List<Path> found =
          entries
              .filter(entry -> Files.isRegularFile(entry.resolve("anchors.yaml")))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new FailedException("no folder of " + all + " has an anchors.yaml");
      }
      return found;
    }
  }

  private List<String> command(List<Path> chosen) {
    Path city = checkout.root().resolve("city/target");
    Terminal terminal = esr.terminal();
    List<String> command =
        new ArrayList<>(
            List.of(
                checkout.java().toString(),
                "-XX:+UseParallelGC",
                // A library of the city would tell the user that it found no logger.
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                city.resolve("classes") + File.pathSeparator + city.resolve("lib") + "/*",
                VALIDATION));
    if (esr.json()) {
      command.add("--json");
    }
    if (terminal.errScreen()) {
      command.add("--progress");
    }
    chosen.forEach(folder -> command.add(folder.toString()));
    return command;
  }
}
