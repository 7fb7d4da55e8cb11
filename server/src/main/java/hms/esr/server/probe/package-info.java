/** Probes: the catalog of metrics and the picks of a sandbox. */
@NullMarked
package hms.esr.server.probe;

import org.jspecify.annotations.NullMarked;
