/** What brings a sandbox to life. Features know these types and never how a runtime does it. */
@NullMarked
package hms.esr.server.runtime;

import org.jspecify.annotations.NullMarked;
