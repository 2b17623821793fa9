/** Games that are tried by the kit. */
@NullMarked
package dev.cloudsandedges.games;

import org.jspecify.annotations.NullMarked;
