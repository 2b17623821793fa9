/** Who may do what: one table, closed by default. */
@NullMarked
package dev.cloudsandedges.backend.access;

import org.jspecify.annotations.NullMarked;
