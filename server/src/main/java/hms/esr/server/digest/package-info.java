/** Digests of values, for telling whether two computations were the same. */
@NullMarked
package hms.esr.server.digest;

import org.jspecify.annotations.NullMarked;
