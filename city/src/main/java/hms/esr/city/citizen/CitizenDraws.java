package hms.esr.city.citizen;

import hms.esr.kernel.random.RandomSource;

/**
 * Where each random number of a population has its address. Streams begin at 0x0C170000, away from
 * the streams of a run, so that a run with the population's seed does not meet the same numbers.
 *
 * <p>Changing an address changes every citizen: raise {@link PopulationCertificate#GENERATOR} then.
 */
final class CitizenDraws {
  private static final int HOUSEHOLD = 0x0C170000;
  private static final int PERSON = 0x0C170001;
  private static final int HABIT = 0x0C170002;
  private static final int ID = 0x0C170003;
  private static final int CITY = 0x0C170004;

  /** What is drawn once for a household, at this index. */
  enum OfHousehold {
    SIZE(0),
    CHILDREN(1),
    INCOME(2),
    TENURE(3),
    DISTRICT(4),
    AGE_RANK(5),
    STREET(6),
    NUMBER(7),
    SURNAME(8);

    private final int index;

    OfHousehold(int index) {
      this.index = index;
    }
  }

  /** What is drawn once for a person, at this index. */
  enum OfPerson {
    SEX(0),
    AGE_RANK(1),
    ONLINE(2),
    GIVEN_NAME(3),
    KEEPS_SURNAME(4),
    SURNAME(5);

    private final int index;

    OfPerson(int index) {
      this.index = index;
    }
  }

  private final RandomSource random;

  CitizenDraws(long seed) {
    random = new RandomSource(seed, 0);
  }

  double household(int household, OfHousehold what) {
    return random.uniform(HOUSEHOLD, household, what.index);
  }

  double person(int citizen, OfPerson what) {
    return random.uniform(PERSON, citizen, what.index);
  }

  /** 64 bits for a citizen's habit; the service's name is part of the address, not its place. */
  long habit(int citizen, String service) {
    return random.bits(HABIT, citizen, service.hashCode());
  }

  long id(int citizen) {
    return random.bits(ID, citizen, 0);
  }

  /** The key under which indexes are scrambled into ids. */
  int idKey() {
    return (int) random.bits(CITY, 0, 0);
  }

  /** Shifts the phone book. */
  long phoneStart() {
    return random.bits(CITY, 0, 1) >>> 1;
  }
}
