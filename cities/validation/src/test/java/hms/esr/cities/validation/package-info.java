/** The published figures, run as part of the suite. */
@NullMarked
package hms.esr.cities.validation;

import org.jspecify.annotations.NullMarked;
