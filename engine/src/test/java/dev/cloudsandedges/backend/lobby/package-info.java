/** Players brought together, through the front door. */
@NullMarked
package dev.cloudsandedges.backend.lobby;

import org.jspecify.annotations.NullMarked;
