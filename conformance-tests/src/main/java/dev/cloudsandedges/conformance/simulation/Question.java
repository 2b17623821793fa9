package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A command as it came to a host.
 *
 * @param document as it arrived
 * @param at how far the host was when it came
 * @param time what the host's clock said then
 */
record Question(Actor actor, String stream, String document, long at, long time) {

    private static final int DEEPEST = 16;
    private static final Set<String> MEMBERS = Set.of("id", "stream", "kind", "payload");

    /** Which command it is; null if there is none of that kind. */
    @Nullable PlainCommand command() {
        return PlainCommand.of(stream, Documents.text(members(), "kind"));
    }

    JsonObject payload() {
        return Documents.object(members(), "payload");
    }

    private JsonObject members() {
        return Documents.parsed(document) instanceof JsonObject there ? there : JsonObject.EMPTY;
    }

    /** Which user or match it is for. */
    String id() {
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** Who asks; empty for anybody but a player. */
    String player() {
        return actor instanceof Actor.Player player ? player.id() : "";
    }

    /** How the code must begin that says what is wrong with the document; empty if nothing is. */
    String fault(SimulatedGames games) {
        JsonValue json = Documents.parsed(document);
        if (json == null || Documents.depth(document) > DEEPEST) {
            return json == null ? "json-" : "json-too-large";
        }
        PlainCommand command = command();
        if (!Documents.names(json).equals(MEMBERS)) {
            return json instanceof JsonObject ? "field-" : "field-type";
        }
        return command == null ? "command-unknown" : fault(command, payload(), games);
    }

    private static String fault(PlainCommand command, JsonObject payload, SimulatedGames games) {
        if (!command.fits(Documents.names(payload))) {
            return "field-";
        }
        if (command.has("name") && !PlainNames.isGood(Documents.text(payload, "name"))) {
            return "name-invalid";
        }
        boolean playable = !command.has("settings") || games.allow(payload);
        return playable ? "" : "field-";
    }

    /** Whether the actor may not send this command, whatever it is for. */
    boolean isDenied(PlainCommand command, @Nullable PlainMatch match) {
        boolean process = actor instanceof Actor.Internal;
        boolean self = player().equals(id());
        return !switch (command.who) {
            case SELF -> self;
            case SELF_OR_PROCESS -> self || process;
            case PROCESS -> process;
            case PLAYER -> actor instanceof Actor.Player;
            case OWNER -> match != null && match.owner.equals(player());
        };
    }
}
