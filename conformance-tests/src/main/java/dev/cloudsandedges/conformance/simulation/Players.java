package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What clients want: mostly what makes matches begin and end, sometimes what they may not do. They
 * look at the log as it is when they wish; when a wish arrives, the log has gone on.
 */
final class Players {

    private static final List<String> NAMES = List.of(
            "Ada",
            "Bob",
            "\u00c9ve",
            "\u6885",
            " a b ",
            "n".repeat(40),
            "",
            " ",
            "x\u0000",
            "\ud800",
            "\u202en",
            "n".repeat(41));

    /** Ids that would mean something to a program that mixes them with names of its own. */
    private static final List<String> IDS =
            List.of("u0", "__proto__", "10", "match-joining", "9", "constructor");

    /** Who runs matches of their own from within the program. */
    private static final Actor TABLE = Actor.process("table");

    private final Stage stage;
    private final PlainWorld world;
    private final SimulatedGames games;
    private final List<Actor> users = new ArrayList<>();
    private int wishes;

    Players(Stage stage, PlainWorld world, SimulatedGames games) {
        this.stage = stage;
        this.world = world;
        this.games = games;
        int many = 3 + stage.chance.below(4);
        for (int i = 0; i < many; i++) {
            users.add(Actor.player(IDS.get(i)));
        }
    }

    List<Actor> users() {
        return List.copyOf(users);
    }

    Wish next() {
        Chance chance = stage.chance;
        Actor.Player player = (Actor.Player) chance.choose(users);
        if (!world.hasUser(player.id()) && chance.below(8) > 0) {
            return wish(player, "user/" + player.id(), "create", name());
        }
        int drawn = chance.below(100);
        PlainMatch playing = one(PlainMatch.Life.PLAYING);
        if (playing != null && drawn < 60) {
            return play(playing, player);
        }
        PlainMatch open = one(PlainMatch.Life.OPEN);
        if (open != null && drawn < 80) {
            return seat(open, player);
        }
        PlainMatch finished = one(PlainMatch.Life.FINISHED);
        if (finished != null && drawn < 87) {
            return wish(rematcher(finished), "match/" + finished.id, "rematch", JsonObject.EMPTY);
        }
        return drawn < 95 ? ask(player) : hostile(player);
    }

    private Wish play(PlainMatch match, Actor.Player stranger) {
        Chance chance = stage.chance;
        List<String> next = match.next();
        boolean fair = chance.below(8) > 0 && !next.isEmpty();
        Actor.Player actor = fair ? new Actor.Player(chance.choose(next)) : stranger;
        if (chance.below(25) == 0) {
            Actor.Player quits = new Actor.Player(chance.choose(match.players));
            return wish(quits, "match/" + match.id, "resign", JsonObject.EMPTY);
        }
        boolean open = match.play().undo().wish() >= 0;
        boolean wanted = match.play().hasUndo() && chance.below(3) == 0;
        if (open ? chance.below(4) > 0 : wanted || chance.below(60) == 0) {
            return undo(match, open, stranger);
        }
        Referee referee = match.referee();
        int seat = next.contains(actor.id())
                ? match.players.indexOf(actor.id())
                : next.isEmpty() ? -1 : referee.toMove().get(0);
        JsonValue move = chance.below(10) > 0 && seat >= 0
                ? referee.legalMove(seat, chance)
                : referee.illegalMove(chance);
        JsonObject payload = JsonObject.with("move", move).build();
        return wish(actor, "match/" + match.id, "take-turn", payload);
    }

    private Wish undo(PlainMatch match, boolean open, Actor.Player stranger) {
        Chance chance = stage.chance;
        Actor.Player actor =
                chance.below(10) == 0 ? stranger : new Actor.Player(chance.choose(match.players));
        String answer = chance.below(4) == 0 ? "refuse-undo" : "agree-undo";
        String kind = open == (chance.below(8) > 0) ? answer : "request-undo";
        return wish(actor, "match/" + match.id, kind, JsonObject.EMPTY);
    }

    private Wish seat(PlainMatch match, Actor.Player player) {
        String stream = "match/" + match.id;
        return switch (stage.chance.below(16)) {
            case 0 -> wish(new Actor.Player(match.owner), stream, "cancel", JsonObject.EMPTY);
            case 1 -> wish(player, stream, "cancel", JsonObject.EMPTY);
            case 2, 3 ->
                match.players.isEmpty()
                        ? wish(player, stream, "leave", JsonObject.EMPTY)
                        : wish(
                                new Actor.Player(stage.chance.choose(match.players)),
                                stream,
                                "leave",
                                JsonObject.EMPTY);
            default -> wish(player, stream, "join-request", JsonObject.EMPTY);
        };
    }

    private Wish ask(Actor.Player player) {
        String stream = "user/" + player.id();
        if (stage.chance.below(6) == 0) {
            return wish(player, stream, "set-name", name());
        }
        SimulatedGame game = games.any(stage.chance);
        List<JsonValue> impossible = game.impossibleSettings();
        JsonValue settings = !impossible.isEmpty() && stage.chance.below(12) == 0
                ? stage.chance.choose(impossible)
                : game.settings(stage.chance);
        int seats = stage.chance.below(20) == 0
                ? stage.chance.choose(List.of(-1, 0, 1, game.rules().mostSeats() + 1))
                : game.seats(stage.chance);
        JsonObject.Builder terms = JsonObject.with("game", game.rules().game())
                .and("settings", settings)
                .and("seats", seats);
        if (stage.chance.below(2) == 0) {
            boolean possible = stage.chance.below(20) > 0;
            terms.and(
                    "clock",
                    possible
                            ? PlainClock.terms(stage.chance)
                            : PlainClock.impossible(stage.chance));
        }
        return wish(player, stream, "create-match-request", terms.build());
    }

    /** What no honest client sends: for others, for processes, or nothing that makes sense. */
    private Wish hostile(Actor.Player player) {
        stage.reached(Reached.HOSTILE_DOCUMENT);
        Chance chance = stage.chance;
        List<PlainMatch> matches = world.matches();
        String match = matches.isEmpty() || chance.below(4) == 0
                ? "match/m"
                : "match/" + chance.choose(matches).id;
        Actor actor = chance.choose(List.of(player, Actor.GUEST, SimulatedHost.KEEPER));
        String kind = chance.choose(List.of(
                "create",
                "join",
                "start",
                "run-out",
                "refuse-join",
                "take-turn",
                "x",
                "toString",
                "constructor"));
        JsonObject payload = JsonObject.with("player", "u0").build();
        Wish sound = wish(actor, match, kind, forged(kind, payload));
        return switch (chance.below(13)) {
            case 0, 8, 9 -> sound;
            case 1 -> broken(sound, sound.document.substring(chance.below(40)));
            case 2 -> broken(sound, "[".repeat(chance.below(40)) + sound.document);
            case 3 -> broken(sound, sound.document.replace("payload", "paylord"));
            case 4 -> broken(sound, chance.choose(List.of("null", "[]", "7", "{}")));
            case 5 -> broken(sound, sound.document.replace("{\"id\"", "{\"by\":\"guest\",\"id\""));
            case 6 -> deep(player, match);
            case 7, 10 -> again(matches);
            case 12 ->
                wish(
                        actor,
                        "effects/notices",
                        chance.choose(List.of("begin", "record")),
                        JsonObject.EMPTY);
            default -> wish(actor, "user/u0", "set-name", name());
        };
    }

    /** What the command needs if somebody may send it. */
    private JsonObject forged(String kind, JsonObject payload) {
        return switch (kind) {
            case "create" -> {
                SimulatedGame game = games.any(stage.chance);
                yield JsonObject.with("game", game.rules().game())
                        .and("settings", game.settings(stage.chance))
                        .and("seats", 2)
                        .and("owner", "u0")
                        .build();
            }
            case "join" -> payload;
            default -> JsonObject.EMPTY;
        };
    }

    /** Deeper than a document may be. */
    private Wish deep(Actor actor, String stream) {
        JsonValue move = Documents.parse("[".repeat(18) + "]".repeat(18));
        return wish(actor, stream, "take-turn", JsonObject.with("move", move).build());
    }

    /** A process creates or starts a match again, or says that time is over. */
    private Wish again(List<PlainMatch> matches) {
        if (matches.isEmpty()) {
            return wish(Actor.GUEST, "match/m", "start", JsonObject.EMPTY);
        }
        PlainMatch match = stage.chance.choose(matches);
        String kind = stage.chance.choose(List.of("start", "create", "run-out"));
        return wish(TABLE, "match/" + match.id, kind, forged(kind, JsonObject.EMPTY));
    }

    private static Wish broken(Wish wish, String document) {
        return new Wish(wish.actor, wish.id, wish.stream, document);
    }

    private Wish wish(Actor actor, String stream, String kind, JsonObject payload) {
        String id = "c" + wishes++;
        return new Wish(actor, id, stream, Documents.command(id, stream, kind, payload));
    }

    private JsonObject name() {
        return JsonObject.with("name", stage.chance.choose(NAMES)).build();
    }

    private Actor.Player rematcher(PlainMatch match) {
        List<String> waiting = new ArrayList<>(match.players);
        waiting.removeAll(match.wantsRematch);
        return new Actor.Player(
                waiting.isEmpty()
                        ? stage.chance.choose(match.players)
                        : stage.chance.choose(waiting));
    }

    private @Nullable PlainMatch one(PlainMatch.Life life) {
        List<PlainMatch> there = new ArrayList<>();
        for (PlainMatch match : world.matches()) {
            if (match.life == life) {
                there.add(match);
            }
        }
        if (there.isEmpty()) {
            return null;
        }
        // The newest ones are wanted more, so that rematches are asked for by all.
        int newest = there.size() - 1 - stage.chance.below(Math.min(2, there.size()));
        return stage.chance.below(2) == 0 ? there.get(newest) : stage.chance.choose(there);
    }
}
