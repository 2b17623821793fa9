/** In the place of {@code java.util.concurrent.locks}. */
@NullMarked
package dev.cloudsandedges.wasm.classlib.java.util.concurrent.locks;

import org.jspecify.annotations.NullMarked;
