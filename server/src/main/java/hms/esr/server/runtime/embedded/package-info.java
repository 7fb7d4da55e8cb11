/** The embedded runtime: services are behaviour models, simulated inside this process. */
@NullMarked
package hms.esr.server.runtime.embedded;

import org.jspecify.annotations.NullMarked;
