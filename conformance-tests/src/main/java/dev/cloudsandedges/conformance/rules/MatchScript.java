package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.script.Script;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A match as a script: JSON Lines that the script runner plays through the engine. */
final class MatchScript {

    /** The match's id. */
    static final String MATCH = "trial";

    private static final String STREAM = "match/" + MATCH;

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
        return leadingTo(position, null);
    }

    /** The same, and then what shows the complaint: its own lines, and a look at the match. */
    static <C, S, M> List<String> of(Position<C, S, M> position, Complaint complaint) {
        List<String> lines = new ArrayList<>(leadingTo(position, complaint.clock()));
        lines.addAll(complaint.lines());
        lines.add(asked(actor(complaint.viewer())));
        return lines;
    }

    private static <C, S, M> List<String> leadingTo(
            Position<C, S, M> position, @Nullable Clock clock) {
        MatchScript script = new MatchScript();
        script.begin(position.trial(), position.start(), clock);
        for (Position<C, S, M> one : position.path()) {
            script.step(one);
        }
        return script.lines;
    }

    /** The lines that set a match up. */
    static List<String> of(Trial<?, ?, ?> trial, Position.Start start) {
        MatchScript script = new MatchScript();
        script.begin(trial, start, null);
        return script.lines;
    }

    /** Whether something of that class is thrown where the engine plays the lines. */
    static boolean isThrownBy(List<String> lines, Rules<?, ?, ?> rules, RuntimeException thrown) {
        try {
            Script.run(String.join("\n", lines), LiveMatch.games(rules));
            return false;
        } catch (RuntimeException again) {
            return again.getClass() == thrown.getClass();
        }
    }

    private <S, M> void step(Position<?, S, M> after) {
        Step<M> step = after.step();
        if (step == null) {
            return;
        }
        M move = step.move();
        String id = nextId();
        String note = after.trial().picture(after.state());
        lines.add(
                move == null
                        ? line(id, step.seat(), "resign", JsonObject.EMPTY, note)
                        : turn(id, step.seat(), after.rules().moves().write(move), note));
    }

    private String nextId() {
        return "c" + (lines.size() + 1);
    }

    private <C> void begin(Trial<C, ?, ?> trial, Position.Start start, @Nullable Clock clock) {
        List<String> players = joining(start.seats());
        for (String player : players) {
            JsonObject name = JsonObject.with("name", name(player)).build();
            add("player:" + player, "user/" + player, "create", name, 0);
        }
        C settings = trial.settingsToTry().get(start.place());
        JsonObject.Builder terms = JsonObject.with("game", trial.rules().game())
                .and("settings", trial.rules().settings().write(settings))
                .and("seats", start.seats())
                .and("owner", players.get(0));
        if (clock != null) {
            terms.and(Clock.MEMBER, clock.json());
        }
        match("create", terms.build(), start.seed());
        for (String player : players) {
            match("join", JsonObject.with("player", player).build(), 0);
        }
        match("start", JsonObject.EMPTY, 0);
    }

    private void match(String kind, JsonObject payload, long entropy) {
        add(TABLE, STREAM, kind, payload, entropy);
    }

    private void add(String as, String stream, String kind, JsonObject payload, long entropy) {
        JsonObject command = command(nextId(), stream, kind, payload);
        lines.add(JsonObject.with("command", command)
                .and("as", as)
                .and("entropy", Hex.of(entropy))
                .build()
                .text());
    }

    private static JsonObject command(String id, String stream, String kind, JsonObject payload) {
        return JsonObject.with("id", id)
                .and("stream", stream)
                .and("kind", kind)
                .and("payload", payload)
                .build();
    }

    /** A line in which a seat makes one more move. */
    static String turn(int seat, JsonValue move) {
        return turn("tried", seat, move, "");
    }

    private static String turn(String id, int seat, JsonValue move, String note) {
        JsonObject payload = JsonObject.with("move", move).build();
        return line(id, seat, "take-turn", payload, note);
    }

    /** A line in which a seat wants something else of the match. */
    static String wish(int seat, String kind) {
        return line(kind, seat, kind, JsonObject.EMPTY, "");
    }

    private static String line(String id, int seat, String kind, JsonObject payload, String note) {
        JsonObject.Builder line = JsonObject.with("command", command(id, STREAM, kind, payload))
                .and("as", "player:" + player(seat));
        return (note.isEmpty() ? line : line.and("note", note)).build().text();
    }

    /** A line in which the host's clock says so. */
    static String tick(long at) {
        return JsonObject.with("tick", at).build().text();
    }

    /** A line that asks for the match. */
    static String asked(String as) {
        return "{\"query\":" + VIEW + ",\"as\":\"" + as + "\"}";
    }

    private static String actor(Viewer viewer) {
        if (viewer instanceof Viewer.Seated seated) {
            return "player:" + player(seated.seat());
        }
        return viewer instanceof Viewer.Administrator ? "admin:kit" : "guest";
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
