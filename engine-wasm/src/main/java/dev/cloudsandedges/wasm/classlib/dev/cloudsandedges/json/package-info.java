/** In the place of classes of the engine's package for JSON. */
@NullMarked
package dev.cloudsandedges.wasm.classlib.dev.cloudsandedges.json;

import org.jspecify.annotations.NullMarked;
