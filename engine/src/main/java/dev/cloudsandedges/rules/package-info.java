/**
 * What a turn-based game is. An author of rules implements {@link dev.cloudsandedges.rules.Rules};
 * everything else here is what its methods speak of. Knows nothing of events, hosts or players'
 * names.
 */
@NullMarked
package dev.cloudsandedges.rules;

import org.jspecify.annotations.NullMarked;
