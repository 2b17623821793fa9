/**
 * Canonical JSON: immutable values with one spelling each, a strict and bounded reader, and checked
 * access to the members of an object. The only package that knows jackson-core.
 */
@NullMarked
package dev.cloudsandedges.json;

import org.jspecify.annotations.NullMarked;
