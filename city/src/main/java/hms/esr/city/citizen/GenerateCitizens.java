package hms.esr.city.citizen;

import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.city.City;
import hms.esr.city.blueprint.ServiceBlueprint;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a population to standard output, without a server: {@code --count N --format ndjson|csv
 * --marginals FILE [--seed S] [--certificate FILE]}. Exits with 0, with 1 when they cannot be
 * written, or with 2 and a message when it was called wrongly.
 */
public final class GenerateCitizens {
  private static final long DEFAULT_SEED = 1;

  /** The digits of no sandbox: ids start with e5e50000. */
  private static final String NO_BOX = "0000";

  private GenerateCitizens() {}

  /** The entry point; see the class. */
  public static void main(String[] arguments) {
    try {
      generate(options(arguments));
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    } catch (IOException failed) {
      // Whoever reads may stop early, such as head: then there is nothing to complain about.
      if (!"Broken pipe".equals(failed.getMessage())) {
        System.err.println("the citizens could not be written: " + failed.getMessage());
      }
      System.exit(1);
    }
  }

  private static void generate(Map<String, String> options) throws IOException {
    Path file = Path.of(required(options, "--marginals")).toAbsolutePath();
    Path cityFolder = file.resolve("../..").normalize();
    List<String> services =
        City.load(cityFolder).blueprint().services().stream().map(ServiceBlueprint::name).toList();
    long seed = number(options.getOrDefault("--seed", Long.toString(DEFAULT_SEED)), "--seed");
    int count = Math.toIntExact(number(required(options, "--count"), "--count"));
    Population people = Population.generate(Marginals.load(file), seed, count);
    CitizenRegister register = new CitizenRegister(people, NO_BOX, services);
    String certificate = options.get("--certificate");
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      write(register, required(options, "--format"), out);
    }
    if (certificate != null) {
      certify(register, Path.of(certificate));
    }
  }

  private static void write(CitizenRegister register, String format, OutputStream out)
      throws IOException {
    switch (format) {
      case "ndjson" -> CitizenExport.ndjson(register, out);
      case "csv" -> CitizenExport.csv(register, out);
      default ->
          throw new IllegalArgumentException("--format is ndjson or csv, not '" + format + "'");
    }
  }

  private static void certify(CitizenRegister register, Path file) throws IOException {
    PopulationCertificate certificate = PopulationCertificate.certify(register);
    Files.writeString(
        file,
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(certificate) + "\n");
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private static String required(Map<String, String> options, String name) {
    @Nullable String value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  private static long number(String text, String option) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " is a whole number, not '" + text + "'", e);
    }
  }
}
