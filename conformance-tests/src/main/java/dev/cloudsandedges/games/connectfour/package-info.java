/** An example: a board, a setting for its size, and nothing hidden. */
@NullMarked
package dev.cloudsandedges.games.connectfour;

import org.jspecify.annotations.NullMarked;
