/** The kernel by itself, with aggregates made for the purpose. */
@NullMarked
package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.NullMarked;
