package dev.cloudsandedges.conformance.transport;

import dev.cloudsandedges.host.Transport;

import java.util.List;
import java.util.function.LongConsumer;

/** A right transport that tells at once, for wrong ones to bend in one place each. */
class BentTransport implements Transport {

    /** Somebody who listens in a room, and at which host. */
    record Listener(Transport host, LongConsumer heard) {}

    final List<Listener> room;

    BentTransport(List<Listener> room) {
        this.room = room;
    }

    @Override
    public void announce(long position) {
        for (Listener listener : List.copyOf(room)) {
            if (room.contains(listener) && tells(listener)) {
                tell(listener, position);
            }
        }
    }

    boolean tells(Listener listener) {
        return listener.host() != this;
    }

    void tell(Listener listener, long position) {
        try {
            listener.heard().accept(position);
        } catch (TransportConformance.Fault thrown) {
            // It goes nowhere: there is nobody who makes this transport deliver.
        }
    }

    @Override
    public Place listen(LongConsumer heard) {
        Listener listener = new Listener(this, at -> heard.accept(at));
        room.add(listener);
        return () -> room.remove(listener);
    }
}
