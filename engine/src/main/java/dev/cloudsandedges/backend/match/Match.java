package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Relation;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.backend.game.Takebacks;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A match as its events left it. Immutable.
 *
 * <p>Players stand in the order in which they joined until the match starts, and from then on in
 * the order of play: the player at index 0 has the game's seat 0.
 */
public final class Match {

    private final String id;
    private final MatchStatus status;
    private final @Nullable Pinned pinned;
    private final Seating seating;
    private final @Nullable Play<?, ?> play;
    private final int turns;
    private final int last; // the number of the last move, and in the lowest bits its seat

    private static final int SEAT_BITS = 4;
    private static final int LAST_SEAT = Seats.MOST - 1;

    /** What was fixed when the match was created. */
    record Pinned(Terms<?> terms, long seed, String owner) {}

    private Match(
            String id,
            MatchStatus status,
            @Nullable Pinned pinned,
            Seating seating,
            @Nullable Play<?, ?> play,
            int turns,
            int last) {
        this.id = id;
        this.status = status;
        this.pinned = pinned;
        this.seating = seating;
        this.play = play;
        this.turns = turns;
        this.last = last;
    }

    static Match absent(String id) {
        return new Match(id, MatchStatus.ABSENT, null, Seating.NOBODY, null, 0, 0);
    }

    /** As a snapshot has it. */
    static Match restored(
            String id,
            MatchStatus status,
            Pinned pinned,
            Seating seating,
            @Nullable Play<?, ?> play,
            int turns,
            int lastTurn,
            int lastSeat) {
        int last = lastTurn << SEAT_BITS | lastSeat;
        return new Match(id, status, pinned, seating, play, turns, last);
    }

    private Match with(MatchStatus newStatus) {
        return new Match(id, newStatus, pinned, seating, play, turns, last);
    }

    /** The same with the game as it is then; no move was made. */
    Match with(Play<?, ?> now) {
        return new Match(id, status, pinned, seating, now, turns, last);
    }

    private Match with(Seating now) {
        return new Match(id, status, pinned, now, play, turns, last);
    }

    /** Which match it is. */
    public String id() {
        return id;
    }

    /** Where in its life it is. */
    public MatchStatus status() {
        return status;
    }

    /** Who is seated, in order of joining; from the start on, in order of play. */
    public List<String> players() {
        return seating.players();
    }

    /** The player's place in {@link #players()}, or -1. */
    public int seatOf(String player) {
        return seating.seatOf(player);
    }

    /** The players who may move now; nobody before the start and after the end. */
    public List<String> next() {
        return play == null ? List.of() : playersAt(play.toMove());
    }

    /**
     * Where the game stands, for a caller that knows its rules; before the start, the refusal of
     * {@link MatchStatus}.
     *
     * @throws IllegalArgumentException if the match is played by other rules
     */
    // Each version of a game is registered once, so the same rules have the same state.
    @SuppressWarnings("unchecked")
    public <S> Verdict<S> state(Rules<?, S, ?> rules) {
        Refusal why = play == null ? status.unless(MatchStatus.PLAYING) : null;
        if (why != null) {
            return Verdict.refused(why);
        }
        if (play().rules() != rules) {
            throw new IllegalArgumentException(id + " is played by other rules");
        }
        return Verdict.accepted((S) play().state());
    }

    /** What is played. */
    public Terms<?> terms() {
        return pinned().terms();
    }

    /** How many moves were made, also if they were taken back; an undo counts as one more. */
    public int turns() {
        return turns;
    }

    /** The number among the turns of the last move that stands; 0 before the first. */
    int lastMove() {
        return last >>> SEAT_BITS;
    }

    /** The seat of that move; 0 before the first. */
    int lastSeat() {
        return last & LAST_SEAT;
    }

    /** Who sits there, and who asks for a seat or a rematch. */
    Seating seating() {
        return seating;
    }

    /** Whether the game was set up. */
    boolean isSetUp() {
        return play != null;
    }

    /** The last move as a viewer may see it; null before the first. */
    MatchView.@Nullable Turn lastTurn(Viewer viewer) {
        int seat = lastSeat();
        JsonValue move = play == null ? null : play.viewLast(lastMove(), seat, viewer);
        return move == null ? null : new MatchView.Turn(players().get(seat), move);
    }

    /** Who wants to take back a move; null while nobody does. */
    MatchView.@Nullable Wish undoWish() {
        Takebacks.Wish wish = play().wish();
        return wish == null
                ? null
                : new MatchView.Wish(players().get(wish.seat()), playersAt(wish.agreed()));
    }

    /** Who asked for the match. */
    public String owner() {
        return pinned().owner();
    }

    /** How the game ended, or null while it has not. */
    public @Nullable Outcome outcome() {
        return status == MatchStatus.FINISHED ? play().outcome() : null;
    }

    /** The others who have not given up, in order of play, of a match that was started. */
    public List<String> playingBeside(String player) {
        return playersAt(play().left().without(seatOf(player)));
    }

    /** What was fixed at its creation. */
    Pinned pinned() {
        if (pinned == null) {
            throw new IllegalStateException("the match was never created");
        }
        return pinned;
    }

    /**
     * The game, with everything that is hidden in it.
     *
     * @throws IllegalStateException if it was never set up
     */
    public Play<?, ?> play() {
        if (play == null) {
            throw new IllegalStateException("the match never started");
        }
        return play;
    }

    /** What a viewer may see now of a player's move; refused where the match can have no such. */
    Verdict<JsonValue> viewMove(int turn, String player, JsonValue move, Viewer viewer) {
        int seat = seatOf(player);
        return play == null || seat < 0
                ? Verdict.refused("not-a-player", player + " has not played in this match.")
                : play.viewMove(turn, seat, move, viewer);
    }

    /** Whether every seat is taken. */
    public boolean isFull() {
        return players().size() == pinned().terms().seats();
    }

    /** What an actor is to this match. */
    Relation relationOf(Actor actor) {
        if (!(actor instanceof Actor.Player player)) {
            return Relation.STRANGER;
        }
        if (pinned != null && pinned.owner().equals(player.id())) {
            return Relation.OWNER;
        }
        return seatOf(player.id()) >= 0 ? Relation.SEATED : Relation.STRANGER;
    }

    List<String> playersAt(Seats seats) {
        return seating.playersAt(seats);
    }

    boolean hasResigned(String player) {
        return play().resigned().has(seatOf(player));
    }

    /** Whether every player has asked for another match after the end of this one. */
    public boolean isRematchWanted() {
        return status == MatchStatus.FINISHED && seating.isWishedByAll();
    }

    /** Why a player cannot be seated, or null. */
    @Nullable Refusal refusesSeat(String player) {
        Refusal why = status.unless(MatchStatus.NOT_STARTED);
        if (why != null) {
            return why;
        }
        if (seatOf(player) >= 0) {
            return Refusal.of("already-joined", player + " has a seat already.");
        }
        return isFull() ? Refusal.of("match-full", "Every seat of this match is taken.") : null;
    }

    /** Why a player cannot do what takes a seat and a match in that status, or null. */
    @Nullable Refusal refuses(String player, MatchStatus needed) {
        Refusal why = status.unless(needed);
        return why == null && seatOf(player) < 0
                ? Refusal.of("not-a-player", "You have no seat in this match.")
                : why;
    }

    Match created(Pinned terms) {
        MatchStatus next = status.go(MatchStatus.ABSENT, MatchStatus.NOT_STARTED);
        return new Match(id, next, terms, seating, null, 0, 0);
    }

    Match requested(String player) {
        status.go(MatchStatus.NOT_STARTED, MatchStatus.NOT_STARTED);
        return with(seating.requested(player));
    }

    /** Any request may be answered late, when the match has gone on. */
    Match answered(String player) {
        return with(seating.answered(player));
    }

    Match joined(String player) {
        if (refusesSeat(player) != null) {
            throw new IllegalStateException(player + " cannot take a seat");
        }
        return with(seating.joined(player));
    }

    Match left(String player) {
        status.go(MatchStatus.NOT_STARTED, MatchStatus.NOT_STARTED);
        return with(seating.left(player));
    }

    Match started(List<String> order) {
        MatchStatus playing = status.go(MatchStatus.NOT_STARTED, MatchStatus.PLAYING);
        if (!isFull()) {
            throw new IllegalStateException("there is a free seat");
        }
        Play<?, ?> set = pinned().terms().setup(pinned().seed());
        return new Match(id, playing, pinned, seating.inOrder(order), set, 0, 0);
    }

    /** @throws IllegalStateException unless it is played */
    void requirePlaying() {
        status.go(MatchStatus.PLAYING, MatchStatus.PLAYING);
    }

    Match moved(String player, JsonValue move) {
        int seat = seatToMove(player);
        return moved(seat, play().replay(seat, move));
    }

    /** The time of a player ran out, and the rules made a move, or the player gave up. */
    Verdict<Match> outOfTime(String player, @Nullable JsonValue move) {
        int seat = seatToMove(player);
        return move == null
                ? Verdict.accepted(resigned(player))
                : play().moveOutOfTime(seat, move).map(made -> moved(seat, made.after()));
    }

    private int seatToMove(String player) {
        requirePlaying();
        int seat = seatOf(player);
        if (!play().toMove().has(seat)) {
            throw new IllegalStateException(player + " was not to move");
        }
        return seat;
    }

    /** With what a move of a seat has led to. */
    Match moved(int seat, Play<?, ?> after) {
        return turned(after, turns + 1, seat);
    }

    /** With where an undo has led back to. */
    Match takenBack(Play.TakenBack back) {
        return turned(back.after(), back.turn(), back.mover());
    }

    private Match turned(Play<?, ?> after, int lastTurn, int lastSeat) {
        int now = lastTurn << SEAT_BITS | lastSeat;
        return new Match(id, status, pinned, seating, after, turns + 1, now);
    }

    Match resigned(String player) {
        requirePlaying();
        int seat = seatOf(player);
        if (seat < 0 || hasResigned(player)) {
            throw new IllegalStateException(player + " cannot resign");
        }
        return with(play().resigned(seat));
    }

    /** What the clocks say now. */
    Match timed(@Nullable Clocks clocks) {
        if (clocks == null && terms().clock() == null) {
            return this;
        }
        if (!terms().fit(clocks, play().toMove())) {
            throw new IllegalStateException("no clocks of such a match say that");
        }
        return with(play().timed(clocks));
    }

    /** What the clocks say; null before the start, and in a match without. */
    @Nullable Clocks clocks() {
        return play == null ? null : play.pace().clocks();
    }

    Match finished() {
        if (play().outcome() == null) {
            throw new IllegalStateException("the game is not over");
        }
        return with(play().over()).with(status.go(MatchStatus.PLAYING, MatchStatus.FINISHED));
    }

    Match rematchRequested(String player) {
        status.go(MatchStatus.FINISHED, MatchStatus.FINISHED);
        if (seatOf(player) < 0) {
            throw new IllegalStateException(player + " was no player");
        }
        return with(seating.requested(player));
    }

    /** Nobody gets a rematch; everybody may ask again. */
    Match rematchRefused() {
        status.go(MatchStatus.FINISHED, MatchStatus.FINISHED);
        return with(seating.withoutRequests());
    }

    Match cancelled() {
        return with(status.go(MatchStatus.NOT_STARTED, MatchStatus.CANCELLED));
    }
}
