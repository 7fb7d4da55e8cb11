/** Checks of the reference city's data against the engine and against its calibration. */
@NullMarked
package hms.esr.reference;

import org.jspecify.annotations.NullMarked;
