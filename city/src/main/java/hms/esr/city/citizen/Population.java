package hms.esr.city.citizen;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Marks men and owners in a column that they share with a number. */
  static final byte HIGH_BIT = (byte) 0x80;

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
  private @Nullable List<CitizenGrouping> groupings; // made when first asked for

  private Population(PopulationBuilder built) {
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
    PopulationBuilder builder = new PopulationBuilder(marginals, seed, size);
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

  /**
   * By district, income band and channel, in this order; three bytes a citizen, made when first
   * asked for.
   */
  public synchronized List<CitizenGrouping> groupings() {
    List<CitizenGrouping> known = groupings;
    if (known == null) {
      known = new PopulationGroupings(this).all();
      groupings = known;
    }
    return known;
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
}
