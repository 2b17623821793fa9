/**
 * What a host supplies: a place for the log, ports for effects, a place for snapshots. Interfaces
 * and their contracts, and places in memory that keep them.
 */
@NullMarked
package dev.cloudsandedges.host;

import org.jspecify.annotations.NullMarked;
