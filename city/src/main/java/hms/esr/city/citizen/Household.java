package hms.esr.city.citizen;

/**
 * The household a citizen lives in.
 *
 * @param size persons, minors included
 * @param incomeBand yearly income in USD, a band of the published table such as "50-75k"
 * @param tenure "owner" or "renter"
 */
public record Household(int size, String incomeBand, String tenure) {}
