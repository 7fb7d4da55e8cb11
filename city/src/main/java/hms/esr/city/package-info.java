/** A city as loaded from its folder. */
@NullMarked
package hms.esr.city;

import org.jspecify.annotations.NullMarked;
