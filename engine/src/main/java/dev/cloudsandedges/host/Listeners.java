package dev.cloudsandedges.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Who listens at a transport, for those who write one. For one thread. */
public final class Listeners {

    private final List<LongConsumer> places = new ArrayList<>();

    /** Nobody listens yet. */
    public Listeners() {}

    /** Gives a listener a place of its own, behind all others. */
    public Transport.Place add(LongConsumer heard) {
        LongConsumer place = position -> heard.accept(position);
        places.add(place);
        return () -> places.remove(place);
    }

    /**
     * Tells everybody, in the order in which they came; not those whose place has been closed
     * meanwhile.
     *
     * @throws RuntimeException the first that a listener has thrown, once all of them were told
     */
    public void tell(long position) {
        RuntimeException first = null;
        for (LongConsumer place : List.copyOf(places)) {
            try {
                if (places.contains(place)) {
                    place.accept(position);
                }
            } catch (RuntimeException thrown) {
                first = first == null ? thrown : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
