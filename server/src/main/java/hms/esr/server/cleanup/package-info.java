/** The tearing down of sandboxes past their time to live. */
@NullMarked
package hms.esr.server.cleanup;

import org.jspecify.annotations.NullMarked;
