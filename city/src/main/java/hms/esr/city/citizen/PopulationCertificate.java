package hms.esr.city.citizen;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What a population was made from, and the result of a scan of every record: no id, phone, mail or
 * address lies outside the ranges in which nobody real lives.
 *
 * @param marginals SHA-256 of the marginals file
 * @param seed of the population
 * @param size citizens
 * @param idPrefix the first group of every id
 * @param services whose habits the records show
 * @param generator version of the generator, {@link #GENERATOR}
 * @param population SHA-256 over every record: that of the population's NDJSON export
 * @param scanned how many records were scanned; all of them
 * @param violationCount how many fields lie outside their range
 * @param violations the first {@value RecordScan#MAX_LISTED} of them
 * @param ranges that the records were scanned against
 */
@JsonPropertyOrder({
  "marginals",
  "seed",
  "size",
  "idPrefix",
  "services",
  "generator",
  "population",
  "scanned",
  "violationCount",
  "violations",
  "ranges"
})
public record PopulationCertificate(
    String marginals,
    long seed,
    int size,
    String idPrefix,
    List<String> services,
    String generator,
    String population,
    int scanned,
    long violationCount,
    List<Violation> violations,
    List<Range> ranges) {

  /** Rises whenever the same seed would give another citizen. */
  public static final String GENERATOR = "1";

  /** A field of a record that lies outside its range. */
  public record Violation(int citizen, String field, String value, String rule) {}

  /** A range that a field was scanned against. */
  public record Range(String field, String range) {}

  /** Keeps its lists from change. */
  public PopulationCertificate {
    services = List.copyOf(services);
    violations = List.copyOf(violations);
    ranges = List.copyOf(ranges);
  }

  /** Scans every record of a register. */
  public static PopulationCertificate certify(CitizenRegister register) {
    return certify(register, register::citizen);
  }

  /** As above, with the records from elsewhere. */
  static PopulationCertificate certify(CitizenRegister register, IntFunction<Citizen> records) {
    Population population = register.population();
    RecordScan scan = new RecordScan(register.prefix(), population);
    MessageDigest digest = Sha256.digest();
    OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    try (JsonGenerator json = CitizenExport.generator(sink)) {
      for (int i = 0; i < population.size(); i++) {
        Citizen citizen = records.apply(i);
        scan.scan(i, citizen);
        CitizenJson.write(json, citizen);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a digest cannot fail to be written", e);
    }
    return new PopulationCertificate(
        population.marginals().digest(),
        population.seed(),
        population.size(),
        register.prefix().value(),
        register.services(),
        GENERATOR,
        HexFormat.of().formatHex(digest.digest()),
        scan.scanned(),
        scan.violationCount(),
        scan.violations(),
        ranges(register.prefix()));
  }

  /** Whether every record was scanned and none lies outside a range. */
  public boolean clean() {
    return scanned == size && violationCount == 0;
  }

  private static List<Range> ranges(IdPrefix prefix) {
    return Stream.concat(
            Stream.of(
                new Range("id", "UUID of version 8 in the group " + prefix.value()),
                new Range("phone", "one a household, no two households the same"),
                new Range("address", "district and street of the marginals file, all invented")),
            Stream.of(ReservedRange.values()).map(r -> new Range(r.field(), r.text())))
        .toList();
  }
}
