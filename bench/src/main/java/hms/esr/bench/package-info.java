/** Benchmarks: speed is shown here, never in a timed test. */
@NullMarked
package hms.esr.bench;

import org.jspecify.annotations.NullMarked;
