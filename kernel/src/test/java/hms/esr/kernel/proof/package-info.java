/**
 * The kernel against what is known in closed form. A tolerance is never chosen: it is the run's own
 * interval by Student's t over independent replications.
 */
@NullMarked
package hms.esr.kernel.proof;

import org.jspecify.annotations.NullMarked;
