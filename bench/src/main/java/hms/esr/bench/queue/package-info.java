/** The same models on the kernel, on SSJ and as a bare loop. */
@NullMarked
package hms.esr.bench.queue;

import org.jspecify.annotations.NullMarked;
