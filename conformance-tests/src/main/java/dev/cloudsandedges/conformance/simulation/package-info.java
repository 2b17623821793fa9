/**
 * Worlds that live through everything that can go wrong, drawn from one seed: hosts, stores,
 * clocks, networks and players that fail, while an independent plain model of the game looks on.
 * {@link dev.cloudsandedges.conformance.simulation.Simulation} is the way in.
 */
@NullMarked
package dev.cloudsandedges.conformance.simulation;

import org.jspecify.annotations.NullMarked;
