/**
 * Scripts: the engine driven by JSON Lines, the same on every runtime. Text in, text out.
 */
@NullMarked
package dev.cloudsandedges.script;

import org.jspecify.annotations.NullMarked;
