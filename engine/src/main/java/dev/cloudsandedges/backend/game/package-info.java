/**
 * A game of whatever rules: which ones there are, on what terms one is played, and one that is
 * being played. Hides a game's own types from users and matches.
 */
@NullMarked
package dev.cloudsandedges.backend.game;

import org.jspecify.annotations.NullMarked;
