/**
 * What a host supplies: a place for the log, ports for effects, a place for snapshots, a way to
 * other hosts. Interfaces and their contracts, and what keeps them in memory.
 */
@NullMarked
package dev.cloudsandedges.host;

import org.jspecify.annotations.NullMarked;
