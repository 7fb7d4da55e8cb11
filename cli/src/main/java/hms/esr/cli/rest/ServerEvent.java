package hms.esr.cli.rest;

/**
 * One server-sent event.
 *
 * @param name its type, {@code message} where the server gives none
 * @param data its lines, joined by line ends
 */
public record ServerEvent(String name, String data) {}
