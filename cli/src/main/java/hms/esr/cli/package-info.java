/** The command line: a thin client of the REST API, one class a command group. */
@NullMarked
package hms.esr.cli;

import org.jspecify.annotations.NullMarked;
