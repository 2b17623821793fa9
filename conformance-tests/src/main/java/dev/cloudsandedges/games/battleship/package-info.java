/** An example: secrets that players place, in ways too many to list. */
@NullMarked
package dev.cloudsandedges.games.battleship;

import org.jspecify.annotations.NullMarked;
