/** This project's own use of the suite for transports. */
@NullMarked
package dev.cloudsandedges.conformance.transport;

import org.jspecify.annotations.NullMarked;
