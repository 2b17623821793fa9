/** An example: the simplest use of the rules' interface, and moves that can be taken back. */
@NullMarked
package dev.cloudsandedges.games.tictactoe;

import org.jspecify.annotations.NullMarked;
