/** An example: a shuffled deck, hidden hands, and a game that has parts. */
@NullMarked
package dev.cloudsandedges.games.ohhell;

import org.jspecify.annotations.NullMarked;
