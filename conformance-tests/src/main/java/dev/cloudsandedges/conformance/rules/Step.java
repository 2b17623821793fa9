package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a seat did in a match.
 *
 * @param seat who
 * @param move the move that it made; null if it gave up
 * @param <M> the game's moves
 */
public record Step<M>(int seat, @Nullable M move) {}
