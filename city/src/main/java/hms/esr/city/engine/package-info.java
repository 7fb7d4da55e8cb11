/** A city's blueprints compiled to a kernel model, and its replications read as metrics. */
@NullMarked
package hms.esr.city.engine;

import org.jspecify.annotations.NullMarked;
