/**
 * What the rules of every game must do, as a suite that authors of games extend.
 */
@NullMarked
package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.NullMarked;
