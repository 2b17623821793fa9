/**
 * The JDK classes that jackson-core needs and TeaVM lacks, written for the one thread of a page.
 * Only the TeaVM compiler uses them: it puts a {@code T} class here in the place of the JDK's.
 */
@NullMarked
package dev.cloudsandedges.wasm.classlib;

import org.jspecify.annotations.NullMarked;
