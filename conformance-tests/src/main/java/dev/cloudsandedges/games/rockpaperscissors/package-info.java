/** An example: both players choose at once, and neither sees the other's choice. */
@NullMarked
package dev.cloudsandedges.games.rockpaperscissors;

import org.jspecify.annotations.NullMarked;
