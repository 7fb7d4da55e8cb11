/** The quick start: a server of its own, five calls, the answer. */
@NullMarked
package hms.esr.cli.quickstart;

import org.jspecify.annotations.NullMarked;
