/** What-if scenarios: the changes they make and their check against a sandbox. */
@NullMarked
package hms.esr.server.scenario;

import org.jspecify.annotations.NullMarked;
