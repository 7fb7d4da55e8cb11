/** Refusals: what a caller did wrong or the server cannot do now, as typed values. */
@NullMarked
package hms.esr.server.refusal;

import org.jspecify.annotations.NullMarked;
