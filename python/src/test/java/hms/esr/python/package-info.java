/** Scripts in a real interpreter. */
@NullMarked
package hms.esr.python;

import org.jspecify.annotations.NullMarked;
