/** Cases as compiled steps, and the simulation that moves them through time. */
@NullMarked
package hms.esr.kernel.process;

import org.jspecify.annotations.NullMarked;
