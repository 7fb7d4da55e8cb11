/**
 * What a run computes: which arms, how many replications of each, and when there are enough. Every
 * decision is a function of results alone, so a run done again decides the same.
 */
@NullMarked
package hms.esr.server.run.study;

import org.jspecify.annotations.NullMarked;
