/** Scripts for the command line: standard input to standard output. */
@NullMarked
package dev.cloudsandedges.conformance.script;

import org.jspecify.annotations.NullMarked;
