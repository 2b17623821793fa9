/**
 * What the log says about effects outside of the engine: from where on a process has them, and
 * which of them were brought about.
 */
@NullMarked
package dev.cloudsandedges.backend.effect;

import org.jspecify.annotations.NullMarked;
