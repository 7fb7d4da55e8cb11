/** Virtual time: milliseconds since the simulation's start, and the dates that belong to them. */
@NullMarked
package hms.esr.kernel.time;

import org.jspecify.annotations.NullMarked;
