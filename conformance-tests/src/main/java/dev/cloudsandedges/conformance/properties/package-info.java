/**
 * Positions of a game for properties in jqwik. The only package that knows jqwik: who uses another
 * library, or none, leaves both out.
 */
@NullMarked
package dev.cloudsandedges.conformance.properties;

import org.jspecify.annotations.NullMarked;
