/** The probe worker: a process of its own in which Python probes are checked and sampled. */
@NullMarked
package hms.esr.python;

import org.jspecify.annotations.NullMarked;
