/** The client's side of the REST contract: calls, refusals, pages, progress. */
@NullMarked
package hms.esr.cli.rest;

import org.jspecify.annotations.NullMarked;
