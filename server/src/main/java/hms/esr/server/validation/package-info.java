/** Published figures, run live on this server. */
@NullMarked
package hms.esr.server.validation;

import org.jspecify.annotations.NullMarked;
