package hms.esr.kernel.process;

/**
 * A partition of the citizens, such as by district: who gains and who loses is counted by it.
 * Immutable by contract: nobody changes the array.
 *
 * @param name its name, for messages
 * @param groups how many groups there are, 1 to {@link #MOST_GROUPS}
 * @param ofCitizen the group of each citizen, 0 to {@code groups - 1}, read as an unsigned byte
 */
public record Grouping(String name, int groups, byte[] ofCitizen) {
  /** As many as a byte tells apart. */
  public static final int MOST_GROUPS = 256;

  /**
   * Checks the groups.
   *
   * @throws IllegalArgumentException when a citizen is in a group that there is not
   */
  public Grouping {
    if (groups < 1 || groups > MOST_GROUPS) {
      throw new IllegalArgumentException(
          "Grouping '" + name + "' has " + groups + " groups; 1 to " + MOST_GROUPS + " can be.");
    }
    for (int citizen = 0; citizen < ofCitizen.length; citizen++) {
      int group = Byte.toUnsignedInt(ofCitizen[citizen]);
      if (group >= groups) {
        throw new IllegalArgumentException(
            "Citizen "
                + citizen
                + " is in group "
                + group
                + " of grouping '"
                + name
                + "', whose last group is "
                + (groups - 1)
                + ".");
      }
    }
  }

  /** The group of a citizen. */
  public int of(int citizen) {
    return Byte.toUnsignedInt(ofCitizen[citizen]);
  }
}
