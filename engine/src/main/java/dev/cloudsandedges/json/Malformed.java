package dev.cloudsandedges.json;

import dev.cloudsandedges.verdict.Refusal;

/** Carries a refusal out of nested reading. Never leaves this package. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final transient Refusal why;

    Malformed(Refusal why) {
        super(null, null, false, false);
        this.why = why;
    }
}
