/**
 * The rows that a city's cases write, kept in DuckDB and asked as of any virtual moment: by people
 * in SQL, by custom probes, and as files.
 */
@NullMarked
package hms.esr.eventlog;

import org.jspecify.annotations.NullMarked;
