/** Distributions, each sampled by inversion from one addressed uniform number. */
@NullMarked
package hms.esr.kernel.distribution;

import org.jspecify.annotations.NullMarked;
