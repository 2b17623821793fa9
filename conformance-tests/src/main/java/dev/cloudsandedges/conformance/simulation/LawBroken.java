package dev.cloudsandedges.conformance.simulation;

import org.jspecify.annotations.Nullable;

/** A law did not hold. The message has the seed, the step, and the command that shows it again. */
public final class LawBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final Law law;

    LawBroken(Law law, long seed, int commands, long step, String detail, @Nullable Throwable why) {
        super(
                law.sentence() + "\n  seed " + seed + ", step " + step + ": " + detail
                        + "\n  again: ./simulate seed " + seed + " " + commands,
                why);
        this.law = law;
    }

    /** Which one. */
    public Law law() {
        return law;
    }
}
