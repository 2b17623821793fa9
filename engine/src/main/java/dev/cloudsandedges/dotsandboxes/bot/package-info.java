/** Players of the reference game without a person. */
@NullMarked
package dev.cloudsandedges.dotsandboxes.bot;

import org.jspecify.annotations.NullMarked;
