/**
 * What a host supplies: a place for the log. Interfaces and their contracts, and one in memory that
 * keeps them.
 */
@NullMarked
package dev.cloudsandedges.host;

import org.jspecify.annotations.NullMarked;
