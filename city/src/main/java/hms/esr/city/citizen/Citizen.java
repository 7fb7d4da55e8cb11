package hms.esr.city.citizen;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * A synthetic citizen, whole.
 *
 * @param id a UUID under the sandbox's prefix, see {@link IdPrefix}
 * @param name given name and surname
 * @param age completed years
 * @param sex "female" or "male"
 * @param habits by service, in the order in which the services were given
 */
@JsonPropertyOrder({"id", "name", "age", "sex", "household", "address", "contact", "habits"})
public record Citizen(
    String id,
    String name,
    int age,
    String sex,
    Household household,
    Address address,
    Contact contact,
    Map<String, Habit> habits) {}
