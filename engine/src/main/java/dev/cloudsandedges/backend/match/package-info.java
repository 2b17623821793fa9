/**
 * Matches of whatever game: their life from creation to the end, and the view that shows them.
 * Speaks to a game through {@link dev.cloudsandedges.rules.Rules} alone.
 */
@NullMarked
package dev.cloudsandedges.backend.match;

import org.jspecify.annotations.NullMarked;
