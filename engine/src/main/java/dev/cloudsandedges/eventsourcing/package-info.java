/**
 * The kernel: commands are decided, events are recorded in one ordered log, state and read models
 * follow the log. Knows no game and does no I/O: {@link dev.cloudsandedges.eventsourcing.World}
 * decides and adopts, and whoever owns it does the storing in between.
 */
@NullMarked
package dev.cloudsandedges.eventsourcing;

import org.jspecify.annotations.NullMarked;
