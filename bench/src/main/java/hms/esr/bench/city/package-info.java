/** Whole cities and their citizens. */
@NullMarked
package hms.esr.bench.city;

import org.jspecify.annotations.NullMarked;
