/**
 * Python probes: the processes in which they are checked and sampled, kept within limits of time
 * and memory. A script that breaks one costs its process and nothing else.
 */
@NullMarked
package hms.esr.server.script;

import org.jspecify.annotations.NullMarked;
