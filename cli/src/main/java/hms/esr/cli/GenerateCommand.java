package hms.esr.cli;

import hms.esr.cli.text.Terminal;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Generates citizens on this machine, without a server: starts the city's generator in a JVM of its
 * own, so that the thin client needs none of the city's libraries.
 */
@Command(
    name = "generate",
    description = "Generate synthetic citizens into a file, without a server.",
    footer = {
      "",
      "The same seed gives the same citizens, however many.",
      "Examples:",
      "  ./esr citizens generate --count 1000 --format csv -o people.csv",
      "  ./esr citizens generate --count 70000 --format ndjson --seed 7 --certificate proof.json \\",
      "      -o people.ndjson"
    })
final class GenerateCommand implements Callable<Integer> {
  private static final String GENERATOR = "hms.esr.city.citizen.GenerateCitizens";

  private final Terminal terminal;
  private final Checkout checkout;

  enum Format {
    NDJSON,
    CSV
  }

  @Option(names = "--count", required = true, paramLabel = "N", description = "How many.")
  private int count;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ndjson",
      description = "ndjson or csv (default: ${DEFAULT-VALUE}).")
  private Format format = Format.NDJSON;

  @Option(names = "--seed", paramLabel = "N", description = "The seed of the population.")
  private @Nullable Long seed;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write the proof that every record lies in ranges where nobody real lives.")
  private @Nullable Path certificate;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write them there instead of printing them; the file is whole or not there.")
  private @Nullable Path output;

  GenerateCommand(Terminal terminal, Checkout checkout) {
    this.terminal = terminal;
    this.checkout = checkout;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (count < 1) {
      throw new FailedException("--count " + count + " must be 1 or more");
    }
    Path classes = checkout.root().resolve("city/target/classes");
    if (!Files.isDirectory(classes)) {
      throw new FailedException("the city is not built; build it with ./esr build");
    }
    return output == null ? generate(Redirect.INHERIT) : generateInto(output);
  }

  private int generateInto(Path file) throws IOException, InterruptedException {
    Path part = WholeFile.partOf(file);
    try {
      // Made before the generator starts: what is wrong with the place is then told as such.
      Files.write(part, new byte[0]);
      int exitCode = generate(Redirect.to(part.toFile()));
      if (exitCode == ExitCode.OK) {
        WholeFile.finish(part, file);
        terminal.err().println("Written to " + file);
      }
      return exitCode;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private int generate(Redirect to) throws IOException, InterruptedException {
    return new ProcessBuilder(command())
        .redirectOutput(to)
        .redirectError(Redirect.INHERIT)
        .start()
        .waitFor();
  }

  private List<String> command() {
    Path city = checkout.root().resolve("city/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                checkout.java().toString(),
                "-XX:+UseSerialGC",
                // A library of the city would tell the user that it found no logger.
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                city.resolve("classes") + File.pathSeparator + city.resolve("lib") + "/*",
                GENERATOR,
                "--count",
                Integer.toString(count),
                "--format",
                format.name().toLowerCase(Locale.ROOT),
                "--marginals",
                checkout.cities().resolve("reference/citizens/marginals.yaml").toString()));
    if (seed != null) {
      command.addAll(List.of("--seed", seed.toString()));
    }
    if (certificate != null) {
      command.addAll(List.of("--certificate", certificate.toString()));
    }
    return command;
  }
}
