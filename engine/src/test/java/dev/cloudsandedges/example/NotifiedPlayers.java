package dev.cloudsandedges.example;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.backend.notice.Notices;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.json.JsonObject;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;

/** Players who are told on their phones, and a fanfare at the end of every match. */
final class NotifiedPlayers {
    private NotifiedPlayers() {}

    static CloudsAndEdges open(EventStore store, Consumer<String> phone, Runnable trumpet) {
        Effector fanfares = change -> change.recorded().event() instanceof PlayingEvent.Finished
                ? List.of(new Effect("fanfare", JsonObject.EMPTY))
                : List.of();
        return CloudsAndEdges.on(store, System::currentTimeMillis, new SecureRandom()::nextLong)
                .effects(Notices.NAME, Notices::new, (id, notice, acknowledgement) -> {
                    phone.accept(id + ' ' + notice.payload().text());
                    acknowledgement.done();
                })
                .effects("fanfares", () -> fanfares, (id, fanfare, acknowledgement) -> {
                    trumpet.run();
                    acknowledgement.done();
                })
                .open();
    }
}
