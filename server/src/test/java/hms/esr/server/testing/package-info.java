/** What tests of the server share: a fresh data folder, a settable clock, a client. */
@NullMarked
package hms.esr.server.testing;

import org.jspecify.annotations.NullMarked;
