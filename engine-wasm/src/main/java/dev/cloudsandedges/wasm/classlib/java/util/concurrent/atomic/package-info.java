/** In the place of {@code java.util.concurrent.atomic}. */
@NullMarked
package dev.cloudsandedges.wasm.classlib.java.util.concurrent.atomic;

import org.jspecify.annotations.NullMarked;
