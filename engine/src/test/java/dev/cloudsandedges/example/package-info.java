/** The example that the README shows, compiled and run. */
@NullMarked
package dev.cloudsandedges.example;

import org.jspecify.annotations.NullMarked;
