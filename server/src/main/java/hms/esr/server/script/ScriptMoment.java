package hms.esr.server.script;

import java.time.LocalDateTime;

/**
 * When a probe is sampled.
 *
 * @param day measured virtual day, from 0
 * @param now the city's date and time, as of which the tables are asked
 */
public record ScriptMoment(int day, LocalDateTime now) {}
