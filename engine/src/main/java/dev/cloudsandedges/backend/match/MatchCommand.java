package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Command;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What can be wanted of a match. */
public sealed interface MatchCommand extends Command<Match, MatchEvent> {

    /** What a document's payload is called in refusals. */
    String PAYLOAD = "payload";

    /**
     * Be there, for a game with these settings. Its seed is the command's entropy. Refused with
     * {@code match-exists}; its document also with {@code game-unknown} and by the game's settings.
     */
    final class Create implements MatchCommand {
        private final Terms<?> terms;
        private final String owner;

        private Create(Terms<?> terms, String owner) {
            this.terms = terms;
            this.owner = owner;
        }

        /**
         * The command for a game in its highest version.
         *
         * @param settings in the game's own JSON
         * @param owner the user who may cancel the match before it starts
         */
        public static Verdict<Create> of(
                Games games, String game, JsonValue settings, long seats, String owner) {
            Rules<?, ?, ?> rules = games.find(game);
            if (rules == null) {
                return Verdict.refused(Refusal.of("game-unknown", "There is no game of that name.")
                        .with("field", "payload.game"));
            }
            return Ids.check(owner)
                    .then(id -> Terms.of(rules, settings, seats))
                    .map(terms -> new Create(terms, owner));
        }

        @Override
        public Operation operation() {
            return Operation.MATCH_CREATE;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("game", terms.rules().game())
                    .and("settings", terms.settingsJson())
                    .and("seats", terms.seats())
                    .and("owner", owner)
                    .build();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            if (match.status() != MatchStatus.ABSENT) {
                return Verdict.refused("match-exists", "There is a match with this id already.");
            }
            return Verdict.accepted(List.of(
                    new MatchEvent.Created(new Match.Pinned(terms, context.entropy(), owner))));
        }
    }

    /**
     * Give a player the next free seat. Refused with {@code already-joined}, {@code match-full} and
     * the refusals of {@link MatchStatus}.
     */
    record Join(String player) implements MatchCommand {
        public Join {
            Ids.require(player);
        }

        @Override
        public Operation operation() {
            return Operation.MATCH_JOIN;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player).build();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.NOT_STARTED);
            if (why != null) {
                return Verdict.refused(why);
            }
            if (match.seatOf(player) >= 0) {
                return Verdict.refused("already-joined", player + " has a seat already.");
            }
            return match.isFull()
                    ? Verdict.refused("match-full", "Every seat of this match is taken.")
                    : Verdict.accepted(List.of(new MatchEvent.Joined(player)));
        }
    }

    /**
     * Begin to play; the last player to join moves first, for they are surely present. Refused with
     * {@code match-not-full} and the refusals of {@link MatchStatus}.
     */
    record Start() implements MatchCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_START;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.EMPTY;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.NOT_STARTED);
            if (why != null) {
                return Verdict.refused(why);
            }
            if (!match.isFull()) {
                return Verdict.refused("match-not-full", "This match still has a free seat.");
            }
            List<String> players = match.players();
            int last = players.size() - 1;
            List<String> order = new ArrayList<>(players.subList(last, last + 1));
            order.addAll(players.subList(0, last));
            Match started = match.started(List.copyOf(order));
            return Verdict.accepted(List.of(new MatchEvent.Started(
                    started.players(), started.next(), started.play().digest())));
        }
    }

    /**
     * Make a move, given in the game's own JSON. Refused with {@code not-a-player}, {@code
     * not-your-turn}, the refusals of {@link MatchStatus}, of the move's codec and of the rules.
     */
    record TakeTurn(JsonValue move) implements MatchCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_TAKE_TURN;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("move", move).build();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            String player = context.actor() instanceof Actor.Player one ? one.id() : "";
            int seat = match.seatOf(player);
            if (seat < 0) {
                return Verdict.refused("not-a-player", "You have no seat in this match.");
            }
            if (!match.play().toMove().has(seat)) {
                return Verdict.refused(Refusal.of("not-your-turn", "It is not your turn.")
                        .with("next", String.join(" ", match.next())));
            }
            return match.play().move(seat, move).map(played -> events(match, player, played));
        }

        /** The codec's spelling of the move is recorded, not the client's. */
        private static List<MatchEvent> events(Match match, String player, Play.Moved<?, ?> moved) {
            Play<?, ?> after = moved.after();
            MatchEvent taken = new MatchEvent.TurnTaken(
                    player, moved.move(), match.playersAt(after.toMove()), after.digest());
            Outcome outcome = after.outcome();
            return outcome == null
                    ? List.of(taken)
                    : List.of(taken, MatchEvent.Finished.of(match, outcome));
        }
    }

    /** Do not be played. Refused with the refusals of {@link MatchStatus}. */
    record Cancel() implements MatchCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_CANCEL;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.EMPTY;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.NOT_STARTED);
            return why == null
                    ? Verdict.accepted(List.of(new MatchEvent.Cancelled()))
                    : Verdict.refused(why);
        }
    }

    /** Its row in the table of permissions. */
    Operation operation();

    @Override
    default String kind() {
        return operation().word();
    }

    @Override
    default @Nullable Refusal denial(Match match, Actor actor) {
        return Permissions.check(operation(), actor, match.relationOf(actor));
    }

    /** The command that a document asks for. */
    static Verdict<Command<Match, MatchEvent>> read(Games games, String kind, JsonValue payload) {
        return switch (kind) {
            case "create" -> Fields.read(payload, PAYLOAD, in -> create(games, in));
            case "join" ->
                Fields.read(payload, PAYLOAD, in -> new Join(in.checked("player", Ids::check)));
            case "start" -> Fields.read(payload, PAYLOAD, in -> new Start());
            case "take-turn" -> Fields.read(payload, PAYLOAD, in -> new TakeTurn(in.any("move")));
            case "cancel" -> Fields.read(payload, PAYLOAD, in -> new Cancel());
            default ->
                Verdict.refused(Refusal.of("command-unknown", "A match knows no such command.")
                        .with("field", "kind"));
        };
    }

    private static Create create(Games games, Fields in) {
        String game = in.text("game");
        long seats = in.integer("seats", 1, Integer.MAX_VALUE);
        String owner = in.checked("owner", Ids::check);
        return in.passed("settings", Create.of(games, game, in.any("settings"), seats, owner));
    }
}
