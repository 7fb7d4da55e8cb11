/** Expressions of blueprints: CEL text in, a compiled number out. */
@NullMarked
package hms.esr.city.expression;

import org.jspecify.annotations.NullMarked;
