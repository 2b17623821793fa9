/**
 * The reference game, Dots and Boxes, in the wording of Clouds &amp; Edges: players draw lines
 * between dots, and whoever draws the fourth side of a box owns it and moves again.
 */
@NullMarked
package dev.cloudsandedges.dotsandboxes;

import org.jspecify.annotations.NullMarked;
