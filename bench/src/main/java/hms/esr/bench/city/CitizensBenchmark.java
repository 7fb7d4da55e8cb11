package hms.esr.bench.city;

import hms.esr.city.citizen.Citizen;
import hms.esr.city.citizen.CitizenRegister;
import hms.esr.city.citizen.Marginals;
import hms.esr.city.citizen.Population;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.datafaker.Faker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole citizens a second, against Datafaker on the same fields: id, given name, surname, age, sex,
 * household size, income band, tenure, district, street, number, postal code, phone and mail. Ours
 * are drawn from joint tables, households and all; Datafaker's fields know nothing of each other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CitizensBenchmark {
  private static final int CITIZENS = 70_000;

  /** What Datafaker makes. */
  public record Fake(
      String id,
      String name,
      int age,
      String sex,
      int householdSize,
      String incomeBand,
      String tenure,
      String district,
      String street,
      int number,
      String postalCode,
      String phone,
      String mail) {}

  private final Population people =
      Population.generate(
          Marginals.load(Path.of("cities/reference/citizens/marginals.yaml")), 1, CITIZENS);
  private final CitizenRegister register = new CitizenRegister(people, "914a", List.of());
  private final List<String> bands =
      List.of("0-10", "10-15", "15-25", "25-35", "35-50", "50-75", "75-100", "100-150", "150+");
  private final Random random = new Random(1);
  private final Faker faker = new Faker(Locale.US, random);
  private int next;

  /** Ours: the record of one of 70,000 citizens. */
  @Benchmark
  public Citizen register() {
    next = (next + 1) % CITIZENS;
    return register.citizen(next);
  }

  /** The same fields from Datafaker. */
  @Benchmark
  public Fake datafaker() {
    boolean male = faker.bool().bool();
    String given = male ? faker.name().malefirstName() : faker.name().femaleFirstName();
    String surname = faker.name().lastName();
    return new Fake(
        new UUID(random.nextLong(), random.nextLong()).toString(),
        given + " " + surname,
        faker.number().numberBetween(0, 100),
        male ? "male" : "female",
        faker.number().numberBetween(1, 8),
        faker.options().nextElement(bands),
        faker.bool().bool() ? "owner" : "renter",
        faker.address().cityName(),
        faker.address().streetName(),
        faker.number().numberBetween(1, 400),
        faker.address().zipCode(),
        faker.phoneNumber().phoneNumber(),
        faker.internet().emailAddress((given + "." + surname).toLowerCase(Locale.ROOT)));
  }
}
