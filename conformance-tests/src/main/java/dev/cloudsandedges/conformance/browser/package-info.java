/** A real browser for tests, and the server that gives it its pages. */
@NullMarked
package dev.cloudsandedges.conformance.browser;

import org.jspecify.annotations.NullMarked;
