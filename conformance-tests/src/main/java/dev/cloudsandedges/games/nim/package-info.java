/** An example: a game whose theory is complete, and which its tests hold it to. */
@NullMarked
package dev.cloudsandedges.games.nim;

import org.jspecify.annotations.NullMarked;
