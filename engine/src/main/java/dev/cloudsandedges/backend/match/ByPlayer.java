package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

import java.util.function.Function;

/** An event that says which player, and nothing else. */
interface ByPlayer extends Event<Match> {

    /** Who. */
    String player();

    @Override
    default JsonObject payload() {
        return JsonObject.with("player", player()).build();
    }

    /** The event that has such a payload. */
    static Verdict<MatchEvent> read(JsonValue payload, Function<String, MatchEvent> shape) {
        return Fields.read(payload, "payload", in -> shape.apply(MatchEvent.player(in)));
    }
}
