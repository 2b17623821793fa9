/** How fast the engine is. */
@NullMarked
package dev.cloudsandedges.benchmarks;

import org.jspecify.annotations.NullMarked;
