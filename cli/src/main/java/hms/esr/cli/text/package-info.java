/** What a person sees: tables, outlines, JSON, the progress bar. */
@NullMarked
package hms.esr.cli.text;

import org.jspecify.annotations.NullMarked;
