package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import java.util.ArrayList;
import java.util.List;

/** A match as a script: JSON Lines that the script runner plays through the engine. */
final class MatchScript {

    /** The match's id. */
    static final String MATCH = "trial";

    /** The document that asks for the match. */
    static final String VIEW = "{\"view\":\"match\",\"id\":\"" + MATCH + "\"}";

    private static final String TABLE = "process:table";

    private final List<String> lines = new ArrayList<>();

    private MatchScript() {}

    /**
     * The lines that lead to a position, each of which is accepted if the rules accept; beside each
     * step there is a note with the picture of what it leads to.
     */
    static <C, S, M> List<String> of(Position<C, S, M> position) {
        MatchScript script = new MatchScript();
        script.begin(position);
        for (Position<C, S, M> one : position.path()) {
            script.step(one);
        }
        return script.lines;
    }

    private <S, M> void step(Position<?, S, M> after) {
        Step<M> step = after.step();
        if (step == null) {
            return;
        }
        M move = step.move();
        JsonObject payload = move == null
                ? JsonObject.EMPTY
                : JsonObject.with("move", after.rules().moves().write(move)).build();
        add(
                "player:" + player(step.seat()),
                "match/" + MATCH,
                move == null ? "resign" : "take-turn",
                payload,
                0,
                after.trial().picture(after.state()));
    }

    private <C> void begin(Position<C, ?, ?> position) {
        List<String> players = joining(position.seats());
        for (String player : players) {
            JsonObject name = JsonObject.with("name", name(player)).build();
            add("player:" + player, "user/" + player, "create", name, 0, "");
        }
        JsonValue settings = position.rules().settings().write(position.settings());
        JsonObject terms = JsonObject.with("game", position.rules().game())
                .and("settings", settings)
                .and("seats", position.seats())
                .and("owner", players.get(0))
                .build();
        match(TABLE, "create", terms, position.seed());
        for (String player : players) {
            match(TABLE, "join", JsonObject.with("player", player).build(), 0);
        }
        match(TABLE, "start", JsonObject.EMPTY, 0);
    }

    private void match(String as, String kind, JsonObject payload, long entropy) {
        add(as, "match/" + MATCH, kind, payload, entropy, "");
    }

    private void add(
            String as, String stream, String kind, JsonObject payload, long entropy, String note) {
        JsonObject command = JsonObject.with("id", "c" + (lines.size() + 1))
                .and("stream", stream)
                .and("kind", kind)
                .and("payload", payload)
                .build();
        JsonObject.Builder line =
                JsonObject.with("command", command).and("as", as).and("entropy", Hex.of(entropy));
        lines.add((note.isEmpty() ? line : line.and("note", note)).build().text());
    }

    /** A line that asks for the match. */
    static String asked(String as) {
        return "{\"query\":" + VIEW + ",\"as\":\"" + as + "\"}";
    }

    /** The player who gets a seat. */
    static String player(int seat) {
        return "seat-" + seat;
    }

    /** What a player is called. */
    static String name(String player) {
        return "Player of " + player;
    }

    /** The players in the order in which they join: the last one has seat 0. */
    static List<String> joining(int seats) {
        List<String> players = new ArrayList<>();
        for (int seat = 1; seat < seats; seat++) {
            players.add(player(seat));
        }
        players.add(player(0));
        return players;
    }
}
