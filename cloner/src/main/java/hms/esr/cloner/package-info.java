/**
 * Production manifests in, sandbox manifests out: read, sanitise, view, change.
 *
 * <p>Everything here is a pure function of its arguments: no cluster, no clock, no random source.
 * Start with {@link hms.esr.cloner.ProductionManifests} and {@link hms.esr.cloner.Cloner}; one
 * {@link hms.esr.cloner.Rule} a concern does the sanitising, and {@link hms.esr.cloner.ClonedCity}
 * is what comes out.
 */
@NullMarked
package hms.esr.cloner;

import org.jspecify.annotations.NullMarked;
