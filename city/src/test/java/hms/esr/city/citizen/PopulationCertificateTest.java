package hms.esr.city.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hms.esr.city.citizen.PopulationCertificate.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PopulationCertificateTest {
  private static final int PLANTED = 777;

  @Test
  void everyRecordOfTheReferenceCityIsScannedAndClean() {
    PopulationCertificate certificate =
        PopulationCertificate.certify(ReferenceMarginals.register(42, 70_000));
    assertEquals(List.of(), certificate.violations());
    assertTrue(certificate.clean());
    assertEquals(70_000, certificate.scanned());
    assertEquals(70_000, certificate.size());
    assertEquals(42, certificate.seed());
    assertEquals("e5e5914a", certificate.idPrefix());
    assertEquals(ReferenceMarginals.load().digest(), certificate.marginals());
  }

  @Test
  void theHashIsThatOfTheExport() throws IOException {
    CitizenRegister register = ReferenceMarginals.register(42, 1000);
    ByteArrayOutputStream export = new ByteArrayOutputStream();
    CitizenExport.ndjson(register, export);
    assertEquals(
        Sha256.of(export.toByteArray()), PopulationCertificate.certify(register).population());
  }

  @Test
  void anotherSeedOrBoxHasAnotherHash() {
    Population population = Population.generate(ReferenceMarginals.load(), 1, 100);
    String one = hash(new CitizenRegister(population, "914a", List.of()));
    assertEquals(one, hash(new CitizenRegister(population, "914a", List.of())));
    assertNotEquals(one, hash(new CitizenRegister(population, "914b", List.of())));
    assertNotEquals(
        one,
        hash(
            new CitizenRegister(
                Population.generate(ReferenceMarginals.load(), 2, 100), "914a", List.of())));
  }

  /**
   * Fails when the generator gives other citizens than before for the marginals that ship. If that
   * is meant, raise {@link PopulationCertificate#GENERATOR} (unless only the marginals changed) and
   * take over the hash that the failure shows.
   */
  @Test
  void theGeneratorGivesTheCitizensThatItGaveBefore() {
    PopulationCertificate certificate =
        PopulationCertificate.certify(ReferenceMarginals.register(1, 1000));
    assertEquals(
        "generator 1 gives b6eba0d14fc6dc39",
        "generator %s gives %s"
            .formatted(certificate.generator(), certificate.population().substring(0, 16)));
  }

  static Stream<Arguments> plants() {
    return Stream.of(
        plant("id", c -> with(c, "00000000" + c.id().substring(8), c.contact(), c.address())),
        plant("id", c -> with(c, c.id().toUpperCase(Locale.ROOT), c.contact(), c.address())),
        plant("phone", c -> phone(c, "212-555-0123")),
        plant("phone", c -> phone(c, "019-555-1123")),
        plant("mail", c -> mail(c, "ada@example.com")),
        plant("mail", c -> mail(c, "123-45-6789@example.org")),
        plant("street", c -> address(c, "Broadway", c.address().postalCode())),
        plant("postalCode", c -> address(c, c.address().street(), "10001")),
        plant("district", c -> address(c, c.address().street(), "00099")),
        plant("name", c -> name(c, "Ada 123-45-6789")),
        plant("name", c -> name(c, "987654321")));
  }

  @ParameterizedTest
  @MethodSource("plants")
  void aPlantedViolationIsFound(String field, UnaryOperator<Citizen> plant) {
    CitizenRegister register = ReferenceMarginals.register(42, 2000);
    PopulationCertificate certificate =
        PopulationCertificate.certify(
            register, i -> i == PLANTED ? plant.apply(register.citizen(i)) : register.citizen(i));
    assertFalse(certificate.clean());
    assertTrue(certificate.violationCount() >= 1);
    assertTrue(
        certificate.violations().stream()
            .anyMatch(v -> v.citizen() == PLANTED && v.field().equals(field)),
        certificate.violations().toString());
  }

  @Test
  void aPhoneOfAnotherHouseholdIsFound() {
    CitizenRegister register = ReferenceMarginals.register(42, 2000);
    Population population = register.population();
    String first = register.citizen(0).contact().phone();
    int last = population.firstOf(population.households() - 1);
    PopulationCertificate certificate =
        PopulationCertificate.certify(
            register, i -> i == last ? phone(register.citizen(i), first) : register.citizen(i));
    assertEquals(
        new Violation(last, "phone", first, "no phone of another household"),
        certificate.violations().getFirst());
  }

  @Test
  void itReadsBackFromItsJson() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    PopulationCertificate certificate =
        PopulationCertificate.certify(ReferenceMarginals.register(1, 10));
    String json = mapper.writeValueAsString(certificate);
    assertTrue(json.startsWith("{\"marginals\":\""), json);
    assertEquals(certificate, mapper.readValue(json, PopulationCertificate.class));
  }

  private static Arguments plant(String field, UnaryOperator<Citizen> change) {
    return Arguments.of(field, change);
  }

  private static String hash(CitizenRegister register) {
    return PopulationCertificate.certify(register).population();
  }

  private static Citizen phone(Citizen c, String phone) {
    return with(c, c.id(), new Contact(phone, c.contact().mail()), c.address());
  }

  private static Citizen mail(Citizen c, String mail) {
    return with(c, c.id(), new Contact(c.contact().phone(), mail), c.address());
  }

  private static Citizen address(Citizen c, String street, String postalCode) {
    Address old = c.address();
    return with(
        c, c.id(), c.contact(), new Address(old.district(), street, old.number(), postalCode));
  }

  private static Citizen name(Citizen c, String name) {
    return new Citizen(
        c.id(), name, c.age(), c.sex(), c.household(), c.address(), c.contact(), c.habits());
  }

  private static Citizen with(Citizen c, String id, Contact contact, Address address) {
    return new Citizen(id, c.name(), c.age(), c.sex(), c.household(), address, contact, c.habits());
  }
}
