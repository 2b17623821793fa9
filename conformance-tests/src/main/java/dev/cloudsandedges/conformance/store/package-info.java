/**
 * What every store must do, for logs and for snapshots, as suites that authors of stores extend,
 * and a store that answers later, for trying engines with.
 */
@NullMarked
package dev.cloudsandedges.conformance.store;

import org.jspecify.annotations.NullMarked;
