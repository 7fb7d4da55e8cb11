/** Staff pools: headcount, shifts, overtime, and the line of those who wait. */
@NullMarked
package hms.esr.kernel.staff;

import org.jspecify.annotations.NullMarked;
