/** What the TeaVM compiler is told about this engine. Nothing of it is part of a page. */
@NullMarked
package dev.cloudsandedges.wasm.compiler;

import org.jspecify.annotations.NullMarked;
