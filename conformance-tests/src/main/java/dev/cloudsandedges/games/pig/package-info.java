/** An example: dice, and two to six players who may drop out. */
@NullMarked
package dev.cloudsandedges.games.pig;

import org.jspecify.annotations.NullMarked;
