/** The suite for authors of transports. */
@NullMarked
package dev.cloudsandedges.conformance.transport;

import org.jspecify.annotations.NullMarked;
