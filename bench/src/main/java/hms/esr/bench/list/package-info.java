/** Structures for pending events that were tried, and the hold model that compares them. */
@NullMarked
package hms.esr.bench.list;

import org.jspecify.annotations.NullMarked;
