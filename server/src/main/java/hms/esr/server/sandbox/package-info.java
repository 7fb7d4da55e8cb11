/** Sandboxes: their ids, life and wiping. */
@NullMarked
package hms.esr.server.sandbox;

import org.jspecify.annotations.NullMarked;
