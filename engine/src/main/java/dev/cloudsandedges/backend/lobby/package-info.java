/**
 * What brings players together: the processes that create, fill and repeat matches, and the read
 * models that show who plays what.
 */
@NullMarked
package dev.cloudsandedges.backend.lobby;

import org.jspecify.annotations.NullMarked;
