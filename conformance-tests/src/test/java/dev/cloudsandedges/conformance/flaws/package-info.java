/** Known ways to be wrong, planted into the engine one by one: each must be rejected by a suite. */
@NullMarked
package dev.cloudsandedges.conformance.flaws;

import org.jspecify.annotations.NullMarked;
