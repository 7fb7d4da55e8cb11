package hms.esr.city.citizen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The marginals that ship, for tests. */
final class ReferenceMarginals {
  static final Path FILE =
      Path.of(System.getProperty("esr.checkout", ".."), "cities/reference/citizens/marginals.yaml");
  static final List<String> SERVICES = List.of("permit-svc", "helpdesk-svc", "clinic-svc");

  private ReferenceMarginals() {}

  static Marginals load() {
    return Marginals.load(FILE);
  }

  static String text() {
    try {
      return Files.readString(FILE, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CitizenRegister register(long seed, int size) {
    return new CitizenRegister(Population.generate(load(), seed, size), "914a", SERVICES);
  }

  /** What a refusal says; a refusal without words fails the test. */
  static String message(Throwable refused) {
    return Objects.requireNonNull(refused.getMessage(), "a refusal must say what is wrong");
  }

  /** A citizen's habit towards a service that the register shows. */
  static Habit habit(CitizenRegister register, int citizen, String service) {
    return Objects.requireNonNull(register.citizen(citizen).habits().get(service), service);
  }
}
