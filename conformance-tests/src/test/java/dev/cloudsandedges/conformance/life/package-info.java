/** The life of a small lobby, action by action, against a plain model. */
@NullMarked
package dev.cloudsandedges.conformance.life;

import org.jspecify.annotations.NullMarked;
