/** Runs: jobs of many units, fair, cancellable, done again after a crash. */
@NullMarked
package hms.esr.server.run;

import org.jspecify.annotations.NullMarked;
