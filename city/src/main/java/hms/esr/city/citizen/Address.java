package hms.esr.city.citizen;

/**
 * An address that does not exist.
 *
 * @param district an invented district
 * @param street an invented street
 * @param number the house's number
 * @param postalCode five digits of a range that no place has
 */
public record Address(String district, String street, int number, String postalCode) {}
