package hms.esr.server.scenario;

/**
 * A change that a sandbox cannot honour.
 *
 * @param code such as {@code unknown-env}
 * @param pointer JSON pointer into the scenario's body
 */
record ChangeFinding(String code, String pointer, String detail) {}
