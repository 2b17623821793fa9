/** The front door: a small typed API that a game programmer uses. */
@NullMarked
package dev.cloudsandedges;

import org.jspecify.annotations.NullMarked;
