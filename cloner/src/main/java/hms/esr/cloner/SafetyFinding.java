package hms.esr.cloner;

/**
 * Something in production's manifests that a sandbox must not have, and what became of it.
 *
 * @param object kind and name, such as {@code Ingress/permits}
 * @param field where in the object, such as {@code spec.rules[0].host}; empty for the whole object
 * @param problem what is wrong with it; never a secret value
 * @param resolved whether the clone is already mended; an open finding wants a person's look
 * @param how what was done, or what to do
 */
public record SafetyFinding(
    String object, String field, String problem, boolean resolved, String how) {}
