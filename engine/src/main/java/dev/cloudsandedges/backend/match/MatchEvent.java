package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.List;

/** What can happen to a match. The kinds and fields are the storage format: never rename one. */
public sealed interface MatchEvent extends Event<Match> {

    /** The match is there, and what is played is fixed. */
    final class Created implements MatchEvent {
        static final String KIND = "match-created";

        private final Match.Pinned pinned;

        Created(Match.Pinned pinned) {
            this.pinned = pinned;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            Terms<?> terms = pinned.terms();
            return JsonObject.with("game", terms.rules().game())
                    .and("rulesVersion", terms.rules().version())
                    .and("settings", terms.settingsJson())
                    .and("seats", terms.seats())
                    .and("seed", Hex.of(pinned.seed()))
                    .and("owner", pinned.owner())
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            return match.created(pinned);
        }

        private static Created from(Fields in, Games games) {
            String game = in.text("game");
            long version = in.integer("rulesVersion", 1, Integer.MAX_VALUE);
            Rules<?, ?, ?> rules = games.find(game, version);
            if (rules == null) {
                throw in.refuse(
                        "game", "game-unknown", "no " + game + " of version " + version + " here");
            }
            long seats = in.integer("seats", 1, Integer.MAX_VALUE);
            Terms<?> terms = in.passed("settings", Terms.of(rules, in.any("settings"), seats));
            return new Created(
                    new Match.Pinned(terms, in.bits("seed"), in.checked("owner", Ids::check)));
        }
    }

    /** A player took the next free seat. */
    record Joined(String player) implements MatchEvent {
        static final String KIND = "match-joined";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player).build();
        }

        @Override
        public Match applyTo(Match match) {
            return match.joined(player);
        }
    }

    /**
     * The game was set up.
     *
     * @param players in order of play
     * @param next who may move
     * @param digest the sum of the game's state
     */
    record Started(List<String> players, List<String> next, long digest) implements MatchEvent {
        static final String KIND = "match-started";

        public Started {
            players = List.copyOf(players);
            next = List.copyOf(next);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("players", JsonArray.ofTexts(players))
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest))
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            return checked(match.started(players), next, digest);
        }
    }

    /**
     * A player moved.
     *
     * @param move in the game's own JSON
     * @param next who may move now; nobody after the last move
     * @param digest the sum of the game's state after the move
     */
    record TurnTaken(String player, JsonValue move, List<String> next, long digest)
            implements MatchEvent {
        static final String KIND = "match-turn-taken";

        public TurnTaken {
            next = List.copyOf(next);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("player", player)
                    .and("move", move)
                    .and("next", JsonArray.ofTexts(next))
                    .and("digest", Hex.of(digest))
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            return checked(match.moved(player, move), next, digest);
        }
    }

    /**
     * The game came to its end.
     *
     * @param winners more than one is a tie between those
     * @param points of each player, in order of play
     */
    record Finished(List<String> winners, List<Integer> points) implements MatchEvent {
        static final String KIND = "match-finished";

        public Finished {
            winners = List.copyOf(winners);
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.with("winners", JsonArray.ofTexts(winners))
                    .and("points", JsonArray.ofNumbers(points))
                    .build();
        }

        @Override
        public Match applyTo(Match match) {
            Match finished = match.finished();
            Outcome outcome = finished.play().outcome();
            if (outcome == null || !of(match, outcome).equals(this)) {
                throw new IllegalStateException("the game came to another outcome");
            }
            return finished;
        }

        static Finished of(Match match, Outcome outcome) {
            return new Finished(match.playersAt(outcome.winners()), outcome.points());
        }
    }

    /** The match will not be played. */
    record Cancelled() implements MatchEvent {
        static final String KIND = "match-cancelled";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JsonObject payload() {
            return JsonObject.EMPTY;
        }

        @Override
        public Match applyTo(Match match) {
            return match.cancelled();
        }
    }

    /** The event that the log holds under that kind. */
    static Verdict<MatchEvent> read(Games games, String kind, JsonValue payload) {
        return Fields.read(payload, "payload", in -> {
            return switch (kind) {
                case Created.KIND -> Created.from(in, games);
                case Joined.KIND -> new Joined(in.checked("player", Ids::check));
                case Started.KIND ->
                    new Started(in.texts("players"), in.texts("next"), in.bits("digest"));
                case TurnTaken.KIND ->
                    new TurnTaken(
                            in.checked("player", Ids::check),
                            in.any("move"),
                            in.texts("next"),
                            in.bits("digest"));
                case Finished.KIND -> new Finished(in.texts("winners"), in.smallIntegers("points"));
                case Cancelled.KIND -> new Cancelled();
                default ->
                    throw in.refuse(
                            "kind", "event-unknown", "no event is called " + Refusal.excerpt(kind));
            };
        });
    }

    private static Match checked(Match match, List<String> next, long digest) {
        if (match.play().digest() != digest) {
            throw new IllegalStateException("the game's digest is "
                    + Hex.of(match.play().digest()) + ", the event says " + Hex.of(digest));
        }
        if (!match.next().equals(next)) {
            throw new IllegalStateException("others are to move than the event says");
        }
        return match;
    }
}
