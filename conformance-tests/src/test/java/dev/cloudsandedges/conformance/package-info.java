/** This project's own use of the conformance tests. */
@NullMarked
package dev.cloudsandedges.conformance;

import org.jspecify.annotations.NullMarked;
