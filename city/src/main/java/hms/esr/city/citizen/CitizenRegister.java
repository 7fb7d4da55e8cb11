package hms.esr.city.citizen;

import hms.esr.city.citizen.CitizenDraws.OfHousehold;
import hms.esr.city.citizen.CitizenDraws.OfPerson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Whole citizens on demand; nothing is stored, so a register costs nothing but its population. */
public final class CitizenRegister {
  private static final int RADIX = 36;

  private final Population population;
  private final Marginals marginals;
  private final IdPrefix prefix;
  private final List<String> services;
  private final CitizenDraws draws;
  private final CitizenIds ids;
  private final HabitModel habits;
  private final long phoneStart;

  /**
   * A register of a population.
   *
   * @param prefix of the sandbox's ids
   * @param services whose habits a record shows, in this order; a habit depends on the service's
   *     name and not on its place
   */
  public CitizenRegister(Population population, IdPrefix prefix, List<String> services) {
    this.population = population;
    this.marginals = population.marginals();
    this.prefix = prefix;
    this.services = List.copyOf(services);
    for (String service : services) {
      MarginalsChecks.text("a service's name", service);
    }
    draws = new CitizenDraws(population.seed());
    ids = new CitizenIds(prefix, draws);
    habits = new HabitModel(marginals.channels(), draws);
    phoneStart = draws.phoneStart();
  }

  /** As above, by the four digits of the box id ("914a" of SBX-914a). */
  public CitizenRegister(Population population, String boxDigits, List<String> services) {
    this(population, IdPrefix.ofBox(boxDigits), services);
  }

  public Population population() {
    return population;
  }

  public IdPrefix prefix() {
    return prefix;
  }

  /** The services that habits are shown for. */
  public List<String> services() {
    return services;
  }

  public int size() {
    return population.size();
  }

  /**
   * The citizen with this id (upper or lower case), or nothing if there is none in this population.
   */
  public OptionalInt indexOf(String uuid) {
    return ids.indexOf(uuid, population.size());
  }

  /** The id of citizen {@code i}. */
  public String id(int i) {
    return ids.id(i);
  }

  /**
   * Citizen {@code i}, whole.
   *
   * @throws IndexOutOfBoundsException if there is no such citizen
   */
  public Citizen citizen(int i) {
    int h = population.household(i);
    boolean male = population.male(i);
    String given = marginals.names().given(male, draws.person(i, OfPerson.GIVEN_NAME));
    String surname = surname(i, h);
    return new Citizen(
        ids.id(i),
        given + " " + surname,
        population.age(i),
        male ? "male" : "female",
        new Household(
            population.householdSize(i),
            marginals.incomeBandName(population.incomeBand(i)),
            population.owner(i) ? "owner" : "renter"),
        address(i, h),
        new Contact(marginals.phones().phone(h, phoneStart), mail(i, given, surname)),
        habits(i));
  }

  private String surname(int i, int h) {
    boolean further = i > population.firstOf(h);
    boolean adult = population.age(i) >= marginals.ages().adultFrom();
    if (further
        && adult
        && draws.person(i, OfPerson.KEEPS_SURNAME) < marginals.family().ownSurname()) {
      return marginals.names().surname(draws.person(i, OfPerson.SURNAME));
    }
    return marginals.names().surname(draws.household(h, OfHousehold.SURNAME));
  }

  private Address address(int i, int h) {
    MarginalsFile.Streets streets = marginals.streets();
    MarginalsFile.NumberRange numbers = streets.numbers();
    int district = population.district(i);
    int street = (int) (draws.household(h, OfHousehold.STREET) * streets.names().size());
    int count = numbers.to() - numbers.from() + 1;
    int number = numbers.from() + (int) (draws.household(h, OfHousehold.NUMBER) * count);
    return new Address(
        marginals.districtName(district),
        streets.names().get(street),
        number,
        marginals.postalCode(district));
  }

  /** The index in the mail address makes it one of its own. */
  private static String mail(int i, String given, String surname) {
    String local = given + "." + surname + "." + Integer.toString(i, RADIX);
    return local.toLowerCase(Locale.ROOT) + "@example.org";
  }

  private Map<String, Habit> habits(int i) {
    boolean online = population.online(i);
    Map<String, Habit> byService = LinkedHashMap.newLinkedHashMap(services.size());
    for (String service : services) {
      byService.put(service, habits.habit(i, online, service));
    }
    return Collections.unmodifiableMap(byService);
  }
}
