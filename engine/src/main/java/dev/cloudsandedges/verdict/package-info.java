/**
 * What an answer looks like when it may be a no: {@link dev.cloudsandedges.verdict.Verdict} and
 * {@link dev.cloudsandedges.verdict.Refusal}. Every other package speaks in these; this one imports
 * none of them.
 */
@NullMarked
package dev.cloudsandedges.verdict;

import org.jspecify.annotations.NullMarked;
