/**
 * Synthetic citizens: households first, from published aggregates and a seed.
 *
 * <p>Read in this order: {@link hms.esr.city.citizen.Marginals} (what goes in), {@link
 * hms.esr.city.citizen.Population} (what the engine reads, in columns), {@link
 * hms.esr.city.citizen.CitizenRegister} (whole records on demand), {@link
 * hms.esr.city.citizen.PopulationCertificate} (proof that nobody real is among them).
 */
@NullMarked
package hms.esr.city.citizen;

import org.jspecify.annotations.NullMarked;
