/** The tables of a sandbox's city: looked at, asked in SQL, exported. */
@NullMarked
package hms.esr.server.data;

import org.jspecify.annotations.NullMarked;
