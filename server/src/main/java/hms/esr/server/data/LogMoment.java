package hms.esr.server.data;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was asked: which replication, as of when.
 *
 * @param run the run; null for the unchanged city of a sandbox that has none
 * @param arm {@code baseline}, {@code simulated} or a scenario's id
 * @param day measured day, from 1
 * @param moment the end of that day, in the city's local time
 */
public record LogMoment(
    @Nullable String run, String arm, int replication, int day, LocalDateTime moment) {}
