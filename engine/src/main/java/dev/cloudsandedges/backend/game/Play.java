package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Undo;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A game that was set up, with its rules: hides the game's own types from the match.
 *
 * @param rules the rules it began with
 * @param state where the game stands
 * @param chance where its source of chance stands
 * @param roster who sits at the table, and who has given up
 * @param last the last move; null before the first
 * @param course how it came there, as far as that matters
 */
public record Play<S, M>(
        Rules<?, S, M> rules,
        S state,
        long chance,
        Roster roster,
        @Nullable M last,
        Course<S, M> course) {

    /** A move that was made, in its one spelling, and the game after it. */
    public record Moved<S, M>(JsonValue move, Play<S, M> after) {}

    /**
     * A game after an undo.
     *
     * @param mover the seat of what is its last move now; 0 if it has none
     * @param turn the number of that move among the match's turns; 0 if it has none
     */
    public record TakenBack(int mover, int turn, Play<?, ?> after) {}

    /** Everything but the rules, in one spelling. */
    public JsonObject save() {
        JsonValue move = last == null ? JsonNull.NULL : rules.moves().write(last);
        JsonObject.Builder saved = JsonObject.with("state", rules.states().write(state))
                .and("chance", Hex.of(chance))
                .and("resigned", roster.resigned().bits())
                .and("last", move)
                .and("digest", Hex.of(digest()));
        saveCourse(saved);
        return saved.build();
    }

    /** Adds how it came to where it stands, as far as that matters. */
    public void saveCourse(JsonObject.Builder into) {
        course.save(rules, into);
    }

    /** The game that was saved so; {@code digest-differs} if it sums up to something else. */
    static <S, M> Play<S, M> from(Rules<?, S, M> rules, int seats, Fields in) {
        JsonValue move = in.any("last");
        Play<S, M> play = new Play<>(
                rules,
                in.passed("state", rules.states().read(in.any("state"), "state")),
                in.bits("chance"),
                Roster.from(in, seats),
                move == JsonNull.NULL ? null : in.passed("last", rules.moves().read(move, "last")),
                Course.from(rules, seats, in));
        if (play.digest() != in.bits("digest")) {
            throw in.refuse("digest", "digest-differs", "The state is not the one that was saved.");
        }
        return play;
    }

    /** Makes a move, or gives the refusal of its codec or its rules. */
    public Verdict<Moved<S, M>> move(int seat, JsonValue json) {
        return move(seat, json, new Chance(chance));
    }

    private Verdict<Moved<S, M>> move(int seat, JsonValue json, Chance source) {
        Verdict<M> read = rules.moves().read(json, "payload.move");
        Refusal why = read.refusal();
        if (why != null) {
            return Verdict.refused(why);
        }
        M move = read.orThrow();
        Verdict<S> played = rules.play(state, seat, move, source);
        Refusal no = played.refusal();
        if (no != null) {
            return Verdict.refused(no);
        }
        JsonValue written = rules.moves().write(move);
        Refusal large = Terms.tooLarge(written);
        return large == null
                ? Verdict.accepted(
                        new Moved<>(written, after(seat, move, played.orThrow(), source)))
                : Verdict.refused(large);
    }

    /**
     * Makes a move that was made before.
     *
     * @throws IllegalStateException if it cannot be made
     */
    public Play<S, M> replay(int seat, JsonValue json) {
        Chance source = new Chance(chance);
        M move = rules.moves().read(json, "payload.move").orThrow();
        return after(seat, move, rules.play(state, seat, move, source).orThrow(), source);
    }

    /**
     * What the rules do for a seat whose time has run out; null if it gives up.
     *
     * @throws IllegalStateException if they choose a move that they refuse
     */
    public @Nullable Moved<S, M> outOfTime(int seat) {
        Chance source = new Chance(chance);
        M move = rules.outOfTime(state, seat, choosing(source));
        return move == null
                ? null
                : move(seat, rules.moves().write(move), source).orThrow();
    }

    /** Makes a move that the rules made before, when time had run out, or gives their refusal. */
    public Verdict<Moved<S, M>> moveOutOfTime(int seat, JsonValue json) {
        Chance source = new Chance(chance);
        choosing(source);
        return move(seat, json, source);
    }

    /** Costs the match one draw, however many the choice takes: it is not made again. */
    private static Chance choosing(Chance source) {
        return new Chance(source.bits());
    }

    private Play<S, M> after(int seat, M move, S next, Chance source) {
        Play<S, M> after = new Play<>(rules, next, source.state(), roster, move, course);
        return after.with(course.moved(this, seat, after));
    }

    @SuppressWarnings("ReferenceEquality") // an equal one does as well
    private Play<S, M> with(Course<S, M> other) {
        return other == course ? this : new Play<>(rules, state, chance, roster, last, other);
    }

    /** The same with what the clocks say now; null for a match without. */
    public Play<S, M> timed(@Nullable Clocks clocks) {
        return with(course.timed(clocks));
    }

    /** How fast it is played. */
    public Pace pace() {
        return course.pace();
    }

    /**
     * Whose consent a seat needs to take back its last move; nobody's where it may do so freely.
     * Refused with {@code undo-not-allowed}, as in every match with a clock, for time cannot be
     * given back, and with {@code nothing-to-undo}.
     */
    public Verdict<Seats> consentTo(int seat) {
        if (rules.undoDepth() == 0 || pace().clocks() != null) {
            return noUndo();
        }
        Takebacks.Former<S, M> before = course.takebacks().before(seat);
        if (before == null) {
            return Verdict.refused("nothing-to-undo", "None of your moves can be taken back now.");
        }
        Undo terms = rules.undo(state, before.state(), seat);
        if (terms == Undo.NEVER) {
            return noUndo();
        }
        return Verdict.accepted(
                terms == Undo.FREELY ? Seats.NONE : roster.left().without(seat));
    }

    private static Verdict<Seats> noUndo() {
        return Verdict.refused("undo-not-allowed", "This move cannot be taken back.");
    }

    /**
     * The game before the last kept move of a seat. Chance stands where it stood then, too.
     *
     * @throws IllegalStateException if none is kept
     */
    public TakenBack takenBack(int seat) {
        Takebacks.Former<S, M> before = course.takebacks().before(seat);
        if (before == null) {
            throw new IllegalStateException("no move of seat " + seat + " is kept");
        }
        Course<S, M> back = course.backBefore(seat);
        return new TakenBack(
                back.takebacks().mover(),
                back.takebacks().last(),
                new Play<>(rules, before.state(), before.chance(), roster, before.last(), back));
    }

    /** Who wants to take back a move; null while nobody does. */
    public Takebacks.@Nullable Wish wish() {
        return course.takebacks().wish();
    }

    /** The same with such a wish, or with none. */
    public Play<S, M> wished(Takebacks.@Nullable Wish wish) {
        return with(course.wished(wish));
    }

    /** The game at its end: no move can be taken back any more. */
    public Play<S, M> over() {
        return with(course.over());
    }

    /** What a viewer may see now of the last move; null before it. */
    public @Nullable JsonValue viewLast(int turn, int seat, Viewer viewer) {
        return last == null ? null : rules.viewMove(state, turn, seat, last, viewer);
    }

    /** What a viewer may see now of a move that was made; refused where it is no move. */
    public Verdict<JsonValue> viewMove(int turn, int seat, JsonValue move, Viewer viewer) {
        return rules.moves()
                .read(move, "move")
                .map(made -> rules.viewMove(state, turn, seat, made, viewer));
    }

    /** Who has not given up. */
    public Seats left() {
        return roster.left();
    }

    /** Who has given up. */
    public Seats resigned() {
        return roster.resigned();
    }

    /** The game without a seat that gave up, from where no move can be taken back. */
    public Play<S, M> resigned(int seat) {
        Play<S, M> left = new Play<>(
                rules, rules.resign(state, seat), chance, roster.without(seat), last, course);
        return left.with(course.resigned(toMove().without(seat), left.toMove()));
    }

    /** Who may move now; nobody once there is an outcome. */
    public Seats toMove() {
        return roster.isDecided() ? Seats.NONE : rules.toMove(state);
    }

    /**
     * What a seat may do now, in the game's own JSON and the order of the rules; where that is too
     * much to list, one move that the rules draw.
     *
     * @throws UnsupportedOperationException if they draw none either
     */
    public List<JsonValue> choices(int seat, Chance source) {
        Iterable<M> legal = rules.legalMoves(state, seat);
        List<JsonValue> choices = new ArrayList<>();
        if (legal == null) {
            choices.add(rules.moves().write(rules.randomMove(state, seat, source)));
        } else {
            legal.forEach(move -> choices.add(rules.moves().write(move)));
        }
        return choices;
    }

    /** How it ended, or null while it runs: the rules say so, or a single seat is left. */
    public @Nullable Outcome outcome() {
        Outcome outcome = rules.outcome(state);
        return outcome == null && roster.isDecided()
                ? Outcome.shared(roster.left(), roster.seats())
                : outcome;
    }

    /** The sum of its state and of where its source of chance stands. */
    public long digest() {
        Digest digest = new Digest().add(chance);
        rules.digest(state, digest);
        return digest.sum();
    }

    /** In which part of the game it is; null for a game without parts. */
    public @Nullable String phase() {
        String phase = rules.phase(state);
        return phase.isEmpty() ? null : phase;
    }

    /** What a viewer may see of it. */
    public JsonValue view(Viewer viewer) {
        return rules.view(state, viewer);
    }
}
