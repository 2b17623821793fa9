package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.user.UserEvent;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.Limits;

import java.util.ArrayList;
import java.util.List;

/** A log, and engines on it that write a letter to every user who is created or renamed. */
final class Office {
    static final String NAME = "letters";

    final EventStore store;
    private static long drawn;

    Office() {
        this(new MemoryEventStore());
    }

    Office(EventStore store) {
        this.store = store;
    }

    /** Two letters for a new user, one for a renamed one. */
    static List<Effect> letters(Change change) {
        JsonObject to = JsonObject.with("to", change.recorded().stream().id()).build();
        if (change.recorded().event() instanceof UserEvent.Created) {
            return List.of(new Effect("welcome", to), new Effect("rules", to));
        }
        return change.recorded().event() instanceof UserEvent.NameSet
                ? List.of(new Effect("renamed", to))
                : List.of();
    }

    Setup setup() {
        return CloudsAndEdges.on(store, () -> 1_000, () -> ++drawn);
    }

    CloudsAndEdges open(Mailbox box) {
        return setup().effects(NAME, () -> Office::letters, box).open();
    }

    CloudsAndEdges openPumped(Mailbox box) {
        return setup().effects(NAME, () -> Office::letters, box).pumped().open();
    }

    CloudsAndEdges openWith(Effector effector, Mailbox box) {
        return setup().effects(NAME, () -> effector, box).open();
    }

    static Reply newUser(CloudsAndEdges engine, String user) {
        return engine.as(Actor.player(user)).createUser(user, user);
    }

    static Reply rename(CloudsAndEdges engine, String user, String name) {
        return engine.as(Actor.player(user)).setName(user, name);
    }

    /** All events as "kind" or, if they record an effect, as "kind of cause". */
    List<String> log() {
        List<String> log = new ArrayList<>();
        store.read(0, EventStore.MOST_LINES, read -> ((EventStore.Read.Lines) read)
                .lines()
                .forEach(line -> log.add(
                        told((JsonObject) Json.read(line.text(), Limits.LOG).orThrow()))));
        return log;
    }

    private static String told(JsonObject event) {
        String kind = text(event, "kind");
        return kind.equals("effect-done") ? kind + " of " + text(event, "cause") : kind;
    }

    private static String text(JsonObject event, String name) {
        return event.get(name) instanceof JsonText there ? there.value() : "";
    }
}
