package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.World;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Those who want to be told that the log has grown. */
final class Listeners {

    private final Faults faults;
    private final World world;
    private final List<LongConsumer> places = new ArrayList<>();

    Listeners(Faults faults, World world) {
        this.faults = faults;
        this.world = world;
    }

    Subscription add(LongConsumer listener) {
        LongConsumer place =
                at -> listener.accept(at); // its own, also for a listener that comes twice
        places.add(place);
        return () -> places.remove(place);
    }

    void tell() {
        for (LongConsumer listener : List.copyOf(places)) {
            faults.catching(() -> listener.accept(world.position()));
        }
    }
}
