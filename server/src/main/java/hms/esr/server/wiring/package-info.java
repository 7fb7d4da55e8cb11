/** Where the parts are put together: the only place that reads the system clock. */
@NullMarked
package hms.esr.server.wiring;

import org.jspecify.annotations.NullMarked;
