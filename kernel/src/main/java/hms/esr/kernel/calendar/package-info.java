/** The event calendar: what happens next, on primitive arrays. */
@NullMarked
package hms.esr.kernel.calendar;

import org.jspecify.annotations.NullMarked;
