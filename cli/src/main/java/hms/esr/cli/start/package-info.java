/** What makes the command line start fast. */
@NullMarked
package hms.esr.cli.start;

import org.jspecify.annotations.NullMarked;
