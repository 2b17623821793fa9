import org.jspecify.annotations.NullMarked;

/** The engine: deterministic, event-sourced, and without any input or output of its own. */
@NullMarked
module dev.cloudsandedges.engine {
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports dev.cloudsandedges;
}
