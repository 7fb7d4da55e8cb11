package hms.esr.city.citizen;

import hms.esr.city.citizen.CitizenDraws.OfHousehold;
import hms.esr.city.citizen.CitizenDraws.OfPerson;
import java.util.Arrays;

/** Draws the columns of a {@link Population}, household by household. */
final class PopulationBuilder {
  private static final double BELOW_ONE = Math.nextDown(1.0);

  final Marginals marginals;
  final long seed;
  private final CitizenDraws draws;
  final byte[] ageAndMale;
  final long[] online;
  final int[] household;
  int[] first;
  byte[] sizeAndOwner;
  byte[] income;
  byte[] district;
  int households;

  private final double maleAmongMinors;
  private final double maleAfterMale;
  private final double maleAfterFemale;
  private final double maleAmongAdults;

  PopulationBuilder(Marginals marginals, long seed, int size) {
    this.marginals = marginals;
    this.seed = seed;
    draws = new CitizenDraws(seed);
    ageAndMale = new byte[size];
    online = new long[(size + 63) >>> 6];
    household = new int[size];
    int expected = (int) (size / marginals.households().meanSize() * 1.02) + 16;
    first = new int[expected];
    sizeAndOwner = new byte[expected];
    income = new byte[expected];
    district = new byte[expected];
    AgeMarginal ages = marginals.ages();
    maleAmongMinors = ages.maleAmongMinors();
    maleAmongAdults = ages.maleAmongAdults();
    // Pairs (man, woman) and (woman, man) are equally likely, which keeps the share of men among
    // second adults the same as among first ones, whatever the share of mixed pairs.
    double men = maleAmongAdults;
    double mixed = Math.min(marginals.family().oppositeSex() / 2, Math.min(men, 1 - men));
    maleAfterMale = 1 - mixed / men;
    maleAfterFemale = mixed / (1 - men);
  }

  void fill() {
    int next = 0;
    while (next < ageAndMale.length) {
      next = addHousehold(next);
    }
  }

  private int addHousehold(int from) {
    if (households == first.length) {
      grow();
    }
    int h = households++;
    HouseholdModel model = marginals.households();
    int size = model.size(draws.household(h, OfHousehold.SIZE));
    int minors = model.children(size, draws.household(h, OfHousehold.CHILDREN));
    int band = marginals.incomeOdds().at(draws.household(h, OfHousehold.INCOME));
    boolean owner = draws.household(h, OfHousehold.TENURE) < marginals.income(band).owner();
    first[h] = from;
    sizeAndOwner[h] = (byte) (owner ? size | Population.HIGH_BIT : size);
    income[h] = (byte) band;
    district[h] = (byte) marginals.districtOdds().at(draws.household(h, OfHousehold.DISTRICT));
    int end = Math.min(from + size, ageAndMale.length);
    addMembers(h, from, end, size - minors, minors > 0);
    return end;
  }

  private void addMembers(int h, int from, int end, int adults, boolean withMinors) {
    AgeModel ages = marginals.ageModel();
    MarginalsFile.Family family = marginals.family();
    double firstRank = draws.household(h, OfHousehold.AGE_RANK);
    boolean firstMale = false;
    for (int i = from; i < end; i++) {
      int place = i - from;
      double sex = draws.person(i, OfPerson.SEX);
      double rank = draws.person(i, OfPerson.AGE_RANK);
      if (place == 0) {
        firstMale = sex < maleAmongAdults;
        add(i, h, firstMale, ages.adult(firstMale, withMinors, firstRank));
      } else if (place == 1 && adults > 1) {
        boolean male = sex < (firstMale ? maleAfterMale : maleAfterFemale);
        double near = near(firstRank, rank, family.coupleSpread());
        add(i, h, male, ages.adult(male, withMinors, near));
      } else if (place < adults) {
        boolean male = sex < maleAmongAdults;
        add(i, h, male, ages.adult(male, withMinors, rank));
      } else {
        boolean male = sex < maleAmongMinors;
        add(i, h, male, ages.minor(male, near(firstRank, rank, family.childSpread())));
      }
    }
  }

  private void add(int i, int h, boolean male, int age) {
    household[i] = h;
    ageAndMale[i] = (byte) (male ? age | Population.HIGH_BIT : age);
    if (draws.person(i, OfPerson.ONLINE) < marginals.channels().onlineShare(age)) {
      online[i >>> 6] |= 1L << (i & 63);
    }
  }

  /**
   * A rank within {@code spread} of another, mirrored at 0 and 1: a symmetric step with mirrors
   * leaves the uniform distribution uniform, so no marginal moves.
   */
  private static double near(double rank, double uniform, double spread) {
    double moved = rank + spread * (2 * uniform - 1);
    double mirrored = moved > 1 ? 2 - moved : Math.abs(moved);
    return Math.min(mirrored, BELOW_ONE);
  }

  private void grow() {
    int larger = first.length + (first.length >> 2) + 16;
    first = Arrays.copyOf(first, larger);
    sizeAndOwner = Arrays.copyOf(sizeAndOwner, larger);
    income = Arrays.copyOf(income, larger);
    district = Arrays.copyOf(district, larger);
  }
}
