/**
 * Classes for the one thread of a page: those of the JDK that jackson-core needs and TeaVM lacks,
 * and one of the engine's that WebAssembly runs faster so. Only the TeaVM compiler uses them: it
 * puts a {@code T} class here in the place of the one with that package and name.
 */
@NullMarked
package dev.cloudsandedges.wasm.classlib;

import org.jspecify.annotations.NullMarked;
