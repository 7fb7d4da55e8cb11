package hms.esr.city.citizen;

import hms.esr.city.citizen.CitizenDraws.OfHousehold;
import hms.esr.city.citizen.CitizenDraws.OfPerson;
import java.util.Arrays;

/**
 * The citizens of a city in columns: about nine bytes each, so that ten million fit on a laptop.
 *
 * <p>Household h is a function of (seed, h), and citizens are laid out household by household,
 * adults first. So citizen i is a function of (seed, i), whatever the population's size. Where the
 * population ends in the middle of a household, its {@linkplain #householdSize size} stays the
 * drawn one: the missing members live in the city but are not simulated.
 */
public final class Population {
  /** The most citizens a population may have. */
  public static final int MAX_SIZE = 50_000_000;

  /** The highest age that a column can hold, in years. */
  static final int OLDEST = 127;

  private static final byte HIGH_BIT = (byte) 0x80;
  private static final int LOW_BITS = 0x7f;

  private final Marginals marginals;
  private final long seed;
  private final byte[] ageAndMale; // by citizen: years, and the high bit for men
  private final long[] online; // by citizen: one bit
  private final int[] household; // by citizen
  private final int[] first; // by household: its first citizen
  private final byte[] sizeAndOwner; // by household: persons, and the high bit for owners
  private final byte[] income; // by household
  private final byte[] district; // by household

  private Population(Builder built) {
    marginals = built.marginals;
    seed = built.seed;
    ageAndMale = built.ageAndMale;
    online = built.online;
    household = built.household;
    first = Arrays.copyOf(built.first, built.households);
    sizeAndOwner = Arrays.copyOf(built.sizeAndOwner, built.households);
    income = Arrays.copyOf(built.income, built.households);
    district = Arrays.copyOf(built.district, built.households);
  }

  /**
   * Draws a population.
   *
   * @param size how many citizens, 1 to {@link #MAX_SIZE}
   * @throws IllegalArgumentException if the size is out of range
   */
  public static Population generate(Marginals marginals, long seed, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "a population has 1 to " + MAX_SIZE + " citizens, not " + size);
    }
    Builder builder = new Builder(marginals, seed, size);
    builder.fill();
    return new Population(builder);
  }

  /** How many citizens there are. */
  public int size() {
    return ageAndMale.length;
  }

  /** How many households they live in, the last one possibly cut short. */
  public int households() {
    return first.length;
  }

  public long seed() {
    return seed;
  }

  /** The tables that this population was drawn from. */
  public Marginals marginals() {
    return marginals;
  }

  /** Age of citizen {@code i} in completed years. */
  public int age(int i) {
    return ageAndMale[i] & LOW_BITS;
  }

  public boolean male(int i) {
    return ageAndMale[i] < 0;
  }

  /** Whether citizen {@code i} uses the web without help. */
  public boolean online(int i) {
    return (online[i >>> 6] >>> (i & 63) & 1) != 0;
  }

  /** The household of citizen {@code i}, from 0. */
  public int household(int i) {
    return household[i];
  }

  /** How many persons live in the household of citizen {@code i}, as drawn. */
  public int householdSize(int i) {
    return sizeAndOwner[household[i]] & LOW_BITS;
  }

  /** The income band of citizen {@code i}'s household: 0 (lowest) to 8 with the published table. */
  public int incomeBand(int i) {
    return income[household[i]];
  }

  /** The amount that stands for the household's income band, in thousand USD a year. */
  public int incomeThousands(int i) {
    return marginals.income(incomeBand(i)).thousands();
  }

  /** The district of citizen {@code i}, from 0 to {@link Marginals#districts()} − 1. */
  public int district(int i) {
    return district[household[i]];
  }

  /** Whether citizen {@code i}'s household owns its home. */
  public boolean owner(int i) {
    return sizeAndOwner[household[i]] < 0;
  }

  /** The first citizen of a household. */
  public int firstOf(int household) {
    return first[household];
  }

  private static final class Builder {
    private static final double BELOW_ONE = Math.nextDown(1.0);

    private final Marginals marginals;
    private final long seed;
    private final CitizenDraws draws;
    private final byte[] ageAndMale;
    private final long[] online;
    private final int[] household;
    private int[] first;
    private byte[] sizeAndOwner;
    private byte[] income;
    private byte[] district;
    private int households;

    private final double maleAmongMinors;
    private final double maleAfterMale;
    private final double maleAfterFemale;
    private final double maleAmongAdults;

    Builder(Marginals marginals, long seed, int size) {
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
      sizeAndOwner[h] = (byte) (owner ? size | HIGH_BIT : size);
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
      ageAndMale[i] = (byte) (male ? age | HIGH_BIT : age);
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
}
