/**
 * What every event store must do, as a suite that authors of stores extend, and a store that
 * answers later, for trying engines with.
 */
@NullMarked
package dev.cloudsandedges.conformance.store;

import org.jspecify.annotations.NullMarked;
