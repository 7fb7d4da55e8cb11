package hms.esr.server.refusal;

/**
 * What is wrong with one field of a request's body.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, such as {@code /changes/0/env}; empty for
 *     the whole body
 * @param detail what is wrong and how to mend it
 */
public record FieldProblem(String pointer, String detail) {}
