package hms.esr.city.citizen;

/**
 * How a citizen can be reached, by means that reach nobody.
 *
 * @param phone of the household, see {@link ReservedRange#PHONE}
 * @param mail of the citizen, see {@link ReservedRange#MAIL}
 */
public record Contact(String phone, String mail) {}
