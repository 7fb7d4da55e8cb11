/** The synthetic citizens of a sandbox. */
@NullMarked
package hms.esr.server.citizens;

import org.jspecify.annotations.NullMarked;
