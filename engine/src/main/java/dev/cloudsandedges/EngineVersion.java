package dev.cloudsandedges;

import org.jspecify.annotations.Nullable;

/** Which engine this is. */
public final class EngineVersion {
    private EngineVersion() {}

    /** The version of this engine, followed by the given label if there is one. */
    public static String text(@Nullable String label) {
        return label == null ? "0.1.0" : "0.1.0 " + label;
    }
}
