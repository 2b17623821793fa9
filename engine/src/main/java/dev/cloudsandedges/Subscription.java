package dev.cloudsandedges;

/** A listener's place in the list; {@link #close()} takes it off. */
public interface Subscription extends AutoCloseable {

    /** The listener is not called again. Closing twice is the same as once. */
    @Override
    void close();
}
