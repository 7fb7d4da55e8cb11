/** A city against published figures: its anchors are run live and judged by their own intervals. */
@NullMarked
package hms.esr.city.validation;

import org.jspecify.annotations.NullMarked;
