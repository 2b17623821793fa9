/** The simulation at work, and the broken worlds that it must not let pass. */
@NullMarked
package dev.cloudsandedges.conformance.simulation;

import org.jspecify.annotations.NullMarked;
