package dev.cloudsandedges.conformance.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Where hosts hint to each other that the log has grown: hints are lost, late, repeated, wrong, and
 * overtake each other. A host that has crashed hears nothing any more.
 */
final class Room {

    private static final class Place {
        private final SimulatedHost host;
        private final long life;
        private final LongConsumer heard;
        private long highest;

        Place(SimulatedHost host, LongConsumer heard) {
            this.host = host;
            this.life = host.life();
            this.heard = heard;
        }

        boolean isLeft() {
            return !host.isUp() || host.life() != life;
        }
    }

    private final Stage stage;
    private final List<Place> places = new ArrayList<>();

    Room(Stage stage) {
        this.stage = stage;
    }

    /** A host listens; gives what ends that. */
    Runnable listen(SimulatedHost host, LongConsumer heard) {
        Place place = new Place(host, heard);
        places.add(place);
        return () -> places.remove(place);
    }

    /** A host tells all others. */
    void announce(SimulatedHost from, long position) {
        places.removeIf(place -> place.host.life() != place.life);
        for (Place place : places) {
            if (place.host != from) {
                send(place, position);
            }
        }
    }

    private void send(Place place, long position) {
        if (!stage.strikes(stage.weather.hint())) {
            tell(stage.latency(), place, position);
            return;
        }
        switch (stage.chance.below(4)) {
            case 0 -> {
                stage.reached(Reached.HINT_LOST);
                place.host.hints().lost(position);
            }
            case 1 -> {
                stage.reached(Reached.HINT_LATE);
                tell(100L + stage.chance.below(300), place, position);
            }
            case 2 -> {
                stage.reached(Reached.HINT_REPEATED);
                tell(stage.latency(), place, position);
                tell(2 * stage.latency(), place, position);
            }
            default -> {
                stage.reached(Reached.HINT_WRONG);
                tell(stage.latency(), place, position + 1 + stage.chance.below(1_000));
            }
        }
    }

    private void tell(long ticks, Place place, long position) {
        stage.agenda.in(ticks, () -> {
            if (places.contains(place) && !place.isLeft()) {
                if (position < place.highest) {
                    stage.reached(Reached.HINT_OVERTAKEN);
                }
                place.highest = Math.max(place.highest, position);
                place.host.hints().hear(position, place.heard);
            }
        });
    }
}
