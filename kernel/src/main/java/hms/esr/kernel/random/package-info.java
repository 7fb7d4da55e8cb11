/**
 * Addressed random numbers: a draw is a pure function of its address, never of what came before.
 */
@NullMarked
package hms.esr.kernel.random;

import org.jspecify.annotations.NullMarked;
