package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What can be wanted of a match before it is played: that it is there, filled, started or not. */
public sealed interface SeatingCommand extends MatchCommand {

    /**
     * Be there, for a game with these settings, with those whom it is for seated already. Its seed
     * is the command's entropy. Refused with {@code match-exists}; its document also with {@code
     * game-unknown} and by the game's settings.
     */
    final class Create implements SeatingCommand {
        private final Terms<?> terms;
        private final String owner;
        private final List<String> players;

        private Create(Terms<?> terms, String owner, List<String> players) {
            this.terms = terms;
            this.owner = owner;
            this.players = players;
        }

        /**
         * The command for a game in its highest version.
         *
         * @param settings in the game's own JSON
         * @param owner the user who may cancel the match before it starts
         * @param clock how long players may think; null for as long as they like
         */
        public static Verdict<Create> of(
                Games games,
                String game,
                JsonValue settings,
                long seats,
                String owner,
                @Nullable Clock clock) {
            return Ids.check(owner)
                    .then(id -> Terms.of(games, game, settings, seats, clock))
                    .map(terms -> new Create(terms, owner, List.of()));
        }

        /** The command for terms that were checked before. */
        public static Create of(Terms<?> terms, String owner) {
            return new Create(terms, Ids.require(owner), List.of());
        }

        /**
         * The same for these players, in order of joining: nobody can come before them.
         *
         * @throws IllegalArgumentException if one stands twice or they are more than the seats
         */
        public Create seating(List<String> invited) {
            invited.forEach(Ids::require);
            if (invited.size() > terms.seats()
                    || invited.stream().distinct().count() < invited.size()) {
                throw new IllegalArgumentException("players need a seat each");
            }
            return new Create(terms, owner, List.copyOf(invited));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Create that
                    && terms.equals(that.terms)
                    && owner.equals(that.owner)
                    && players.equals(that.players);
        }

        @Override
        public int hashCode() {
            return Objects.hash(owner, players);
        }

        @Override
        public Operation operation() {
            return Operation.MATCH_CREATE;
        }

        @Override
        public JsonObject payload() {
            JsonObject.Builder payload = terms.asked().and("owner", owner);
            return players.isEmpty()
                    ? payload.build()
                    : payload.and("players", JsonArray.ofTexts(players)).build();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            if (match.status() != MatchStatus.ABSENT) {
                return Verdict.refused("match-exists", "There is a match with this id already.");
            }
            List<MatchEvent> events = new ArrayList<>();
            events.add(new SeatingEvent.Created(new Match.Pinned(terms, context.entropy(), owner)));
            players.forEach(player -> events.add(new SeatingEvent.Joined(player)));
            return Verdict.accepted(events);
        }
    }

    /**
     * Ask for a seat, for oneself. Refused with {@code already-joined}, {@code already-requested},
     * {@code match-full}, the refusals of {@link MatchStatus}, and {@code user-unknown} for
     * somebody who was never created.
     */
    record JoinRequest() implements SeatingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_JOIN_REQUEST;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            String player = MatchCommand.playerOf(context);
            Refusal why = match.refusesSeat(player);
            if (why == null && match.seating().hasRequested(player)) {
                why = Refusal.of("already-requested", "You have asked for a seat already.");
            }
            return why == null
                    ? Verdict.accepted(List.of(new SeatingEvent.JoinRequested(player)))
                    : Verdict.refused(why);
        }

        @Override
        public @Nullable Refusal lacks(Context context, Predicate<StreamId> begun) {
            return begun.test(new StreamId(Users.TYPE, MatchCommand.playerOf(context)))
                    ? null
                    : Refusal.of("user-unknown", "Create your user before you ask for a seat.");
        }
    }

    /**
     * Give a player the next free seat. A player who has asked for one gets an answer in any case:
     * if there is no seat, it is an event that says why. Others are refused with {@code
     * already-joined}, {@code match-full} and the refusals of {@link MatchStatus}.
     */
    record Join(String player) implements SeatingCommand {
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
            Refusal why = match.refusesSeat(player);
            if (why == null) {
                return Verdict.accepted(List.of(new SeatingEvent.Joined(player)));
            }
            return match.seating().awaitsSeat(player)
                    ? Verdict.accepted(List.of(SeatingEvent.JoinRefused.of(player, why)))
                    : Verdict.refused(why);
        }
    }

    /**
     * Tell a player who has asked for a seat why there is none. Refused with {@code no-request}.
     */
    record RefuseJoin(String player, Refusal why) implements SeatingCommand {
        public RefuseJoin {
            Ids.require(player);
        }

        @Override
        public Operation operation() {
            return Operation.MATCH_REFUSE_JOIN;
        }

        @Override
        public JsonObject payload() {
            return SeatingEvent.JoinRefused.of(player, why).payload();
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            return match.seating().awaitsSeat(player)
                    ? Verdict.accepted(List.of(SeatingEvent.JoinRefused.of(player, why)))
                    : Verdict.refused("no-request", player + " has not asked for a seat.");
        }
    }

    /**
     * Give one's seat back. Refused with {@code not-a-player}, {@code owner-stays} and the refusals
     * of {@link MatchStatus}.
     */
    record Leave() implements SeatingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_LEAVE;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            String player = MatchCommand.playerOf(context);
            Refusal why = match.refuses(player, MatchStatus.NOT_STARTED);
            if (why != null) {
                return Verdict.refused(why);
            }
            return match.pinned().owner().equals(player)
                    ? Verdict.refused("owner-stays", "This match is yours: cancel it instead.")
                    : Verdict.accepted(List.of(new SeatingEvent.Left(player)));
        }
    }

    /**
     * Begin to play; the last player to join moves first, for they are surely present. A game that
     * is over as it is set up ends at once. Refused with
     * {@code match-not-full} and the refusals of {@link MatchStatus}.
     */
    record Start() implements SeatingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_START;
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
            SeatingEvent.Started event = new SeatingEvent.Started(
                    started.players(),
                    started.next(),
                    started.play().digest(),
                    Timing.started(started, context.at()));
            return Verdict.accepted(PlayingEvent.Finished.behind(event, started, started.play()));
        }
    }

    /** Do not be played. Refused with the refusals of {@link MatchStatus}. */
    record Cancel() implements SeatingCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_CANCEL;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.NOT_STARTED);
            return why == null
                    ? Verdict.accepted(List.of(new SeatingEvent.Cancelled()))
                    : Verdict.refused(why);
        }
    }
}
