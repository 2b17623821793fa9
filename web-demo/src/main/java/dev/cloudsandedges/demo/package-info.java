/** The playable page. */
@NullMarked
package dev.cloudsandedges.demo;

import org.jspecify.annotations.NullMarked;
