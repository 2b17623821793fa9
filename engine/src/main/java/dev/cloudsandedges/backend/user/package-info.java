/** Users: that they are there, and what they are called. */
@NullMarked
package dev.cloudsandedges.backend.user;

import org.jspecify.annotations.NullMarked;
