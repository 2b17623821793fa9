/** The engine as JavaScript sees it: what is exported, and the browser's side of a host. */
@NullMarked
package dev.cloudsandedges.wasm;

import org.jspecify.annotations.NullMarked;
