package hms.esr.city.citizen;

import static hms.esr.city.citizen.ReferenceMarginals.habit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CitizenRegisterTest {
  @Test
  void theRecordSaysWhatTheColumnsSay() {
    CitizenRegister register = ReferenceMarginals.register(1, 2000);
    Population population = register.population();
    Marginals marginals = population.marginals();
    for (int i = 0; i < register.size(); i++) {
      Citizen citizen = register.citizen(i);
      assertEquals(OptionalInt.of(i), register.indexOf(citizen.id()));
      assertEquals(population.age(i), citizen.age());
      assertEquals(population.male(i) ? "male" : "female", citizen.sex());
      assertEquals(population.householdSize(i), citizen.household().size());
      assertEquals(
          marginals.incomeBandName(population.incomeBand(i)), citizen.household().incomeBand());
      assertEquals(population.owner(i) ? "owner" : "renter", citizen.household().tenure());
      assertEquals(marginals.districtName(population.district(i)), citizen.address().district());
      assertEquals(ReferenceMarginals.SERVICES, List.copyOf(citizen.habits().keySet()));
    }
  }

  @Test
  void aHouseholdSharesItsPhoneAndAddressAndNobodyElseHasThePhone() {
    CitizenRegister register = ReferenceMarginals.register(1, 70_000);
    Population population = register.population();
    Set<String> phones = new HashSet<>();
    Set<String> mails = new HashSet<>();
    for (int i = 0; i < register.size(); i++) {
      Citizen citizen = register.citizen(i);
      assertTrue(mails.add(citizen.contact().mail()), citizen.contact().mail());
      int first = population.firstOf(population.household(i));
      if (i == first) {
        assertTrue(phones.add(citizen.contact().phone()), citizen.contact().phone());
        assertEquals(12, citizen.contact().phone().length(), "no extension in a city of 70,000");
      } else {
        Citizen householder = register.citizen(first);
        assertEquals(householder.contact().phone(), citizen.contact().phone());
        assertEquals(householder.address(), citizen.address());
      }
    }
  }

  @Test
  void beyondTheNumbersThereAreHouseholdsHaveExtensions() {
    PhoneBook book = ReferenceMarginals.load().phones();
    assertEquals(30_000, book.numbers());
    Set<String> phones = new HashSet<>();
    for (int household = 0; household < 100_000; household++) {
      String phone = book.phone(household, 12345);
      assertTrue(ReservedRange.PHONE.holds(phone), phone);
      assertTrue(phones.add(phone), phone);
      assertEquals(household >= book.numbers(), phone.contains(" x"), phone);
    }
    assertTrue(ReservedRange.PHONE.holds(book.phone(Population.MAX_SIZE, Long.MAX_VALUE)));
  }

  @Test
  void aHabitDependsOnTheServicesNameAndNotOnTheOthers() {
    Population population = Population.generate(ReferenceMarginals.load(), 1, 500);
    CitizenRegister one = new CitizenRegister(population, "914a", List.of("a-svc", "b-svc"));
    CitizenRegister other =
        new CitizenRegister(population, "914a", List.of("c-svc", "b-svc", "a-svc"));
    int differ = 0;
    for (int i = 0; i < population.size(); i++) {
      assertEquals(habit(one, i, "a-svc"), habit(other, i, "a-svc"));
      differ += habit(one, i, "a-svc").equals(habit(one, i, "b-svc")) ? 0 : 1;
    }
    assertTrue(differ > 450, "habits towards two services differ for " + differ + " of 500");
  }

  /**
   * The bound is five standard errors of the mean: sd 0.52 (Weibull, shape 2) and 1 (exponential).
   */
  @Test
  void ratesAndPatienceHaveTheMeanOne() {
    CitizenRegister register = ReferenceMarginals.register(1, 70_000);
    double rates = 0;
    double patience = 0;
    for (int i = 0; i < register.size(); i++) {
      Habit habit = habit(register, i, "permit-svc");
      rates += habit.rates();
      patience += habit.patience();
    }
    assertEquals(1, rates / register.size(), 5 * 0.523 / Math.sqrt(register.size()));
    assertEquals(1, patience / register.size(), 5 / Math.sqrt(register.size()));
  }

  @Test
  void whoIsNotOnlineNeverUsesTheWeb() {
    CitizenRegister register = ReferenceMarginals.register(1, 20_000);
    int offline = 0;
    int byWeb = 0;
    for (int i = 0; i < register.size(); i++) {
      boolean web = habit(register, i, "permit-svc").channel().equals("online");
      if (!register.population().online(i)) {
        offline++;
        assertTrue(!web, "citizen " + i);
      }
      byWeb += web ? 1 : 0;
    }
    assertTrue(offline > 1000 && byWeb > 10_000, offline + " offline, " + byWeb + " by web");
  }

  @Test
  void minorsBearTheNameOfTheirHousehold() {
    CitizenRegister register = ReferenceMarginals.register(1, 5000);
    for (int i = 0; i < register.size(); i++) {
      if (register.population().age(i) < 18) {
        int first = register.population().firstOf(register.population().household(i));
        assertEquals(surname(register.citizen(first)), surname(register.citizen(i)));
      }
    }
  }

  @Test
  void aServiceWhoseNameReadsAsAnSsnAndACitizenBeyondTheEndAreRefused() {
    Population population = Population.generate(ReferenceMarginals.load(), 1, 10);
    assertThrows(
        IllegalArgumentException.class,
        () -> new CitizenRegister(population, "914a", List.of("svc-123-45-6789")));
    CitizenRegister register = new CitizenRegister(population, "914a", List.of());
    assertThrows(IndexOutOfBoundsException.class, () -> register.citizen(10));
    assertNotEquals(register.id(0), register.id(1));
  }

  private static String surname(Citizen citizen) {
    return citizen.name().substring(citizen.name().indexOf(' '));
  }
}
