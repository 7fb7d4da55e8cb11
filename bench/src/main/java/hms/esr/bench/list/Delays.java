package hms.esr.bench.list;

/** How far ahead events are scheduled, in milliseconds. */
public enum Delays {
  /** Evenly up to 2^24 ms, four and a half hours. */
  UNIFORM {
    @Override
    public long next(Randomness random) {
      return (random.bits() >>> 40) + 1;
    }
  },
  /** Exponential with a mean of an hour. */
  EXPONENTIAL {
    @Override
    public long next(Randomness random) {
      return 1 + (long) (-3_600_000 * Math.log(random.uniform()));
    }
  },
  /** As in a city: nine of ten within minutes, one of ten within months, whole minutes. */
  SKEWED {
    @Override
    public long next(Randomness random) {
      long bits = random.bits();
      long minutes = bits >>> 60 == 0 ? (bits & 0x1FFFF) : (bits & 0x1F);
      return 60_000 * (minutes + 1);
    }
  };

  /** The next delay, at least 1. */
  public abstract long next(Randomness random);
}
