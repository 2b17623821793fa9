package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.Limits;

import java.util.ArrayList;
import java.util.List;

/** An engine with a clock and an entropy that count, and some shorthand. */
final class House {
    static final DotsAndBoxes RULES = DotsAndBoxes.RULES;
    static final BoardSize ONE_BOX = new BoardSize(1, 1);
    static final Page.Request PAGE = new Page.Request(null, Page.MOST);
    static final OpenMatches.Filter ANY = new OpenMatches.Filter(null, null, null);

    final EventStore store;
    final CloudsAndEdges engine;
    private static long drawn;

    private House(EventStore store) {
        this.store = store;
        this.engine = CloudsAndEdges.on(store, () -> 1_000, () -> ++drawn).open();
    }

    static House with(String... users) {
        House house = new House(new MemoryEventStore());
        for (String user : users) {
            accepted(house.as(user).createUser(user, user));
        }
        return house;
    }

    /** Another engine on the same log. */
    House reopened() {
        return new House(store);
    }

    Session as(String user) {
        return engine.as(Actor.player(user));
    }

    /** Asks for a match and gives its id: the newest of the user's. */
    String match(String user, BoardSize size, int seats) {
        accepted(as(user).requestMatch(user, RULES, size, seats));
        return as(user).matchesOf(user, PAGE).orThrow().items().get(0).id();
    }

    /** The kinds of all events, in order. */
    List<String> kinds() {
        return events().stream().map(event -> text(event, "kind")).toList();
    }

    List<JsonObject> events() {
        List<JsonObject> events = new ArrayList<>();
        engine.log(0, EventStore.MOST_LINES, lines -> lines.orThrow()
                .forEach(line ->
                        events.add((JsonObject) Json.read(line, Limits.LOG).orThrow())));
        return events;
    }

    static void accepted(Reply reply) {
        if (!reply.answer().isAccepted()) {
            throw new AssertionError(reply.toString());
        }
    }

    static String code(Reply reply) {
        var refusal = reply.answer().refusal();
        return refusal == null ? "accepted" : refusal.code();
    }

    static String text(JsonObject object, String name) {
        return ((JsonText) java.util.Objects.requireNonNull(object.get(name))).value();
    }
}
