package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is seen of a match, what is there again, and what does not depend on who sits where. */
final class ViewLaws {

    private static final int DRAWS = 3;
    private static final int MOST = 6;

    private ViewLaws() {}

    static <C, S, M> void aViewIsADocumentAndTheSameEveryTime(Position<C, S, M> position) {
        for (Viewer viewer : position.viewers()) {
            String view = position.view(viewer).text();
            seen(viewer, () -> {
                Broken.unlessSame(
                        view,
                        position.view(viewer).text(),
                        Told.of(viewer) + " sees also the second time");
                Refusal why = Json.read(view, Limits.LOG).refusal();
                Broken.unless(
                        why == null,
                        Told.of(viewer) + " sees a document of at most the log's limits",
                        Told.of(why));
            });
        }
    }

    private static void seen(Viewer viewer, Runnable law) {
        Broken.saying(complaint -> complaint.seenBy(viewer), law);
    }

    static <C, S, M> void aViewTellsNothingThatTheViewerMustNotKnow(Position<C, S, M> position) {
        Trial.OtherSecrets<S> secrets = position.trial().secrets();
        if (secrets == null) {
            return;
        }
        Rules<C, S, M> rules = position.rules();
        for (Viewer viewer : position.viewers()) {
            for (long luck = 0; luck < DRAWS; luck++) {
                S other = secrets.of(position.state(), viewer, new Chance(luck));
                if (other != null) {
                    seen(
                            viewer,
                            () -> Broken.unlessSame(
                                    Told.seen(rules, position.state(), viewer),
                                    Told.seen(rules, other, viewer),
                                    "if what is secret were otherwise, as in "
                                            + Position.written(rules, other) + ", still "
                                            + Told.of(viewer)));
                }
            }
        }
    }

    /** Not of the last move alone: what is hidden now may have been made long ago. */
    static <C, S, M> void aMoveTellsNothingThatTheViewerMustNotKnow(Position<C, S, M> position) {
        List<Position<C, S, M>> made = position.path();
        made.removeIf(one -> one.step() == null || one.step().move() == null);
        for (Position<C, S, M> one : Tries.some(made, MOST)) {
            Step<M> step = one.step();
            M move = step == null ? null : step.move();
            for (Viewer viewer : position.viewers()) {
                for (long luck = 0; step != null && move != null && luck < DRAWS; luck++) {
                    moveTellsNothing(
                            position, one.turns(), step.seat(), move, viewer, new Chance(luck));
                }
            }
        }
    }

    private static <C, S, M> void moveTellsNothing(
            Position<C, S, M> position, int turn, int seat, M move, Viewer viewer, Chance chance) {
        Rules<C, S, M> rules = position.rules();
        S now = position.state();
        Trial.OtherSecrets<S> secrets = position.trial().secrets();
        Trial.OtherMove<S, M> hidden = position.trial().hidden();
        S otherNow = secrets == null ? null : secrets.of(now, viewer, chance);
        M otherMove = hidden == null ? null : hidden.of(now, turn, seat, move, viewer, chance);
        if (otherNow != null || otherMove != null) {
            S then = otherNow == null ? now : otherNow;
            M made = otherMove == null ? move : otherMove;
            seen(
                    viewer,
                    () -> Broken.unlessSame(
                            rules.viewMove(now, turn, seat, move, viewer).text(),
                            rules.viewMove(then, turn, seat, made, viewer).text(),
                            "if what is hidden were otherwise, as in move " + turn + " "
                                    + rules.moves().write(made).text() + ", "
                                    + Told.of(viewer) + " sees still"));
        }
    }

    static <C, S, M> void whatWasBeforeCanBeTakenUpAgain(Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        List<Step<M>> back = new ArrayList<>();
        Position<C, S, M> former = position;
        int depth = Math.max(1, rules.undoDepth());
        Broken.unless(
                rules.undoDepth() >= 0, "undoDepth is at least 0", "it is " + rules.undoDepth());
        for (int i = 0; i < depth && former.before() != null; i++) {
            Step<M> step = former.step();
            Position<C, S, M> before = former.before();
            if (step == null || before == null) {
                return;
            }
            back.add(0, step);
            former = before;
            Broken.unlessSame(
                    former.written(), former.writtenNow(), "the state some moves before, still");
            terms(position, former, step.seat());
        }
        Position<C, S, M> again = former.with(WritingLaws.readBack(rules, former.written()));
        for (Step<M> step : back) {
            again = again.after(step);
        }
        Broken.unlessSame(
                position.written(),
                again.written(),
                "after the same moves from the state before them, read back,");
    }

    private static <C, S, M> void terms(Position<C, S, M> now, Position<C, S, M> before, int seat) {
        if (now.rules().undoDepth() > 0) {
            Broken.unlessSame(
                    now.rules().undo(now.state(), before.state(), seat),
                    now.rules().undo(now.state(), before.state(), seat),
                    "the terms of taking back, also the second time,");
        }
    }

    static <C, S, M> void seatsAreAlike(Position<C, S, M> position) {
        Trial.Renaming<S> renaming = position.trial().renaming();
        if (renaming == null) {
            return;
        }
        for (int by = 1; by < position.seats(); by++) {
            renamed(position, renaming, by);
        }
    }

    private static <C, S, M> void renamed(
            Position<C, S, M> position, Trial.Renaming<S> renaming, int by) {
        Rules<C, S, M> rules = position.rules();
        int seats = position.seats();
        S other = renaming.of(position.state(), by, seats);
        String told = told(by, seats);
        Broken.unlessSame(
                position.written(),
                Position.written(rules, renaming.of(other, seats - by, seats)),
                told + "and back");
        Broken.unlessSame(
                moved(rules.toMove(position.state()), by, seats),
                rules.toMove(other).numbers(),
                told + "to move");
        Broken.unlessSame(
                Told.of(moved(rules.outcome(position.state()), by, seats)),
                Told.of(rules.outcome(other)),
                told + "the outcome");
        for (int seat : position.movers()) {
            played(position, renaming, other, seat, by);
        }
    }

    private static String told(int by, int seats) {
        return "with each seat s called (s + " + by + ") % " + seats + ", ";
    }

    private static <C, S, M> void played(
            Position<C, S, M> position, Trial.Renaming<S> renaming, S other, int seat, int by) {
        Rules<C, S, M> rules = position.rules();
        int seats = position.seats();
        int same = (seat + by) % seats;
        TreeSet<String> expected = new TreeSet<>();
        for (M move : position.listed(seat)) {
            M theirs = position.trial().renamingMoves().of(move, by, seats);
            expected.add(rules.moves().write(theirs).text());
        }
        List<String> listed = Told.listed(rules, other, same);
        TreeSet<String> actual = new TreeSet<>(listed == null ? List.of() : listed);
        Broken.unlessSame(expected, actual, told(by, seats) + "listed for seat " + same);
        for (M move : Tries.some(position.listed(seat), MOST)) {
            M theirs = position.trial().renamingMoves().of(move, by, seats);
            Broken.unlessSame(
                    Told.of(
                            rules,
                            position.play(seat, move).map(next -> renaming.of(next, by, seats))),
                    Told.of(rules, position.with(other).play(same, theirs)),
                    told(by, seats) + "of " + rules.moves().write(move).text());
        }
    }

    private static List<Integer> moved(Seats set, int by, int seats) {
        Seats moved = Seats.NONE;
        for (int seat : set.numbers()) {
            moved = moved.and((seat + by) % seats);
        }
        return moved.numbers();
    }

    private static @Nullable Outcome moved(@Nullable Outcome outcome, int by, int seats) {
        if (outcome == null) {
            return null;
        }
        List<Integer> points = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        Seats winners = Seats.NONE;
        for (int seat = 0; seat < seats; seat++) {
            int was = (seat + seats - by) % seats;
            points.add(outcome.points().get(was));
            ranks.add(outcome.ranks().get(was));
            winners = outcome.winners().has(was) ? winners.and(seat) : winners;
        }
        return new Outcome(winners, points, ranks);
    }
}
