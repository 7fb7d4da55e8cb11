/** What is measured: counters, tallies, time-weighted levels, quantiles and intervals. */
@NullMarked
package hms.esr.kernel.statistics;

import org.jspecify.annotations.NullMarked;
