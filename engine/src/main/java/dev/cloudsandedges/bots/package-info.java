/** Players without a person: what they see, and how they come to a move. */
@NullMarked
package dev.cloudsandedges.bots;

import org.jspecify.annotations.NullMarked;
