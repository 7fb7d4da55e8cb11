/**
 * The blueprint language: what a city's YAML files say, read, checked and held as records.
 *
 * <p>Lists keep the order of the file; agencies are in the order of their files' names.
 */
@NullMarked
package hms.esr.city.blueprint;

import org.jspecify.annotations.NullMarked;
