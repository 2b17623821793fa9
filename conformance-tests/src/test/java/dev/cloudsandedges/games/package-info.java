/** The example games are played, by hand and against their theory. */
@NullMarked
package dev.cloudsandedges.games;

import org.jspecify.annotations.NullMarked;
