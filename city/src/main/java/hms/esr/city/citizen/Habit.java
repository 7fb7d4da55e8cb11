package hms.esr.city.citizen;

/**
 * How a citizen deals with one service.
 *
 * @param rates how often, as a multiple of the average citizen; mean 1
 * @param channel "online", "phone" or "counter"
 * @param patience how long they put up with waiting, as a multiple of the service's mean patience;
 *     mean 1
 */
public record Habit(double rates, String channel, double patience) {}
