/** The laws of the kernel, on commands that are drawn at random. */
@NullMarked
package dev.cloudsandedges.conformance.kernel;

import org.jspecify.annotations.NullMarked;
