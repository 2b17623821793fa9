/** Runs the kit's suites on what must fail them. */
@NullMarked
package dev.cloudsandedges.conformance.suites;

import org.jspecify.annotations.NullMarked;
