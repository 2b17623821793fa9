package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Whose turn it is, how a match goes on without somebody, and how it ends. */
final class EndLaws {

    private EndLaws() {}

    static <C, S, M> void aMatchEndsInTime(Position<C, S, M> position) {
        int longest = position.trial().longest(position.settings(), position.seats());
        boolean over = position.movers().isEmpty();
        Broken.unless(
                over ? position.turns() <= longest : position.turns() < longest,
                "over after at most " + longest + " moves (endsWithin)",
                "after " + position.turns() + " moves to move are " + position.movers());
    }

    static <C, S, M> void thereIsAnOutcomeExactlyWhenNobodyIsToMove(Position<C, S, M> position) {
        Outcome outcome = position.rules().outcome(position.state());
        Seats toMove = position.rules().toMove(position.state());
        boolean rulesLetItRun = position.isDecided() && outcome == null;
        Broken.unless(
                rulesLetItRun || toMove.isEmpty() == (outcome != null),
                toMove.isEmpty()
                        ? "an outcome, for nobody is to move"
                        : "no outcome yet, for to move are " + toMove.numbers(),
                Told.of(outcome));
    }

    static <C, S, M> void anOutcomeIsOfEverySeatAndTheBestHaveWon(Position<C, S, M> position) {
        Outcome outcome = position.rules().outcome(position.state());
        if (outcome == null) {
            return;
        }
        Broken.unlessSame(
                position.seats(), outcome.points().size(), "the number of seats with points");
        Seats first = Seats.NONE;
        for (int seat = 0; seat < position.seats(); seat++) {
            first = outcome.ranks().get(seat) == 1 ? first.and(seat) : first;
        }
        Broken.unless(!first.isEmpty(), "somebody has rank 1", Told.of(outcome));
        Broken.unless(
                outcome.winners().isEmpty() || outcome.winners().equals(first),
                "the winners, if any, are those of rank 1",
                Told.of(outcome));
        Broken.unlessSame(
                Told.of(outcome),
                Told.of(position.rules().outcome(position.state())),
                "also the second time");
    }

    static <C, S, M> void onlySeatsAtTheTableAreToMove(Position<C, S, M> position) {
        int most = Seats.first(position.seats()).bits();
        Seats toMove = position.rules().toMove(position.state());
        Broken.unless(
                (toMove.bits() & ~most) == 0,
                "to move are some of the seats 0 to " + (position.seats() - 1),
                "to move are " + toMove.numbers());
    }

    static <C, S, M> void whoGaveUpIsNeverToMove(Position<C, S, M> position) {
        noneOfTheGoneMoves(position);
        boolean goesOn = position.left().count() > 2 && !position.movers().isEmpty();
        for (int seat : goesOn ? position.left().numbers() : List.<Integer>of()) {
            Position<C, S, M> next = position.resigned(seat);
            for (int i = 0; i < position.seats() && next != null; i++) {
                noneOfTheGoneMoves(next);
                next = anyAfter(next);
            }
        }
    }

    /** The position after some move, or null if there is none. */
    private static <C, S, M> @Nullable Position<C, S, M> anyAfter(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            for (M move : Tries.of(position, seat).values()) {
                if (position.play(seat, move).isAccepted()) {
                    return position.after(seat, move);
                }
            }
        }
        return null;
    }

    private static <C, S, M> void noneOfTheGoneMoves(Position<C, S, M> position) {
        Seats toMove = position.rules().toMove(position.state());
        Broken.unless(
                position.isDecided() || (toMove.bits() & position.gone().bits()) == 0,
                "to move is none of " + position.gone().numbers() + ", who gave up",
                "to move are " + toMove.numbers());
    }

    static <C, S, M> void whoGaveUpCannotWin(Position<C, S, M> position) {
        noneOfTheGoneWins(position);
        if (position.rules().outcome(position.state()) == null && !position.isDecided()) {
            for (int seat : position.left().numbers()) {
                noneOfTheGoneWins(position.resigned(seat));
            }
        }
    }

    private static <C, S, M> void noneOfTheGoneWins(Position<C, S, M> position) {
        Outcome outcome = position.rules().outcome(position.state());
        Broken.unless(
                outcome == null || (outcome.winners().bits() & position.gone().bits()) == 0,
                "none of " + position.gone().numbers() + ", who gave up, is a winner",
                Told.of(outcome));
    }

    static <C, S, M> void theOthersGoOnWhenOneGivesUp(Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        if (rules.outcome(position.state()) != null || position.left().count() <= 2) {
            return;
        }
        for (int seat : position.left().numbers()) {
            S one = rules.resign(position.state(), seat);
            Broken.unlessSame(
                    Told.of(rules, one),
                    Told.of(rules, rules.resign(position.state(), seat)),
                    "once seat " + seat + " gives up, also the second time");
            Broken.unless(
                    !rules.toMove(one).isEmpty() || rules.outcome(one) != null,
                    "once seat " + seat + " has given up, somebody else is to move",
                    "nobody is, and there is no outcome");
            Broken.unlessSame(
                    position.written(),
                    position.writtenNow(),
                    "the state before seat " + seat + " gave up, still");
        }
    }

    static <C, S, M> void aPhaseIsAWord(Position<C, S, M> position) {
        String phase = position.rules().phase(position.state());
        Broken.unless(
                MoveLaws.isWord(phase),
                "a phase of at most 64 characters from a-z 0-9 -",
                "'" + phase + "'");
    }
}
