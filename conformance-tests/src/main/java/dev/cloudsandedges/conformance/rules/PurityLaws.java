package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Verdict;

/** The rules are functions: they change nothing, and give the same every time. */
final class PurityLaws {

    private PurityLaws() {}

    static <C, S, M> void aRefusedMoveChangesNothing(Position<C, S, M> position) {
        tryingChangesNothing(position, false);
    }

    static <C, S, M> void anAcceptedMoveChangesNothingInTheStateBefore(Position<C, S, M> position) {
        Broken.unlessSame(
                position.written(), position.writtenNow(), "the state when the match came here");
        tryingChangesNothing(position, true);
    }

    private static <C, S, M> void tryingChangesNothing(
            Position<C, S, M> position, boolean accepted) {
        for (int seat : position.movers()) {
            Tries.each(position, seat, (move, name) -> {
                String written = position.writtenNow();
                long digest = position.digest();
                if (position.play(seat, move).isAccepted() == accepted) {
                    String still = " once seat " + seat + " has tried " + name + ", still";
                    Broken.unlessSame(written, position.writtenNow(), "the state" + still);
                    Broken.unlessSame(digest, position.digest(), "the digest" + still);
                }
            });
        }
    }

    static <C, S, M> void theSameMoveGivesTheSame(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Tries.each(
                    position,
                    seat,
                    (move, written) -> Broken.unlessSame(
                            Told.of(position, seat, move),
                            Told.of(position, seat, move),
                            "of seat " + seat + "'s " + written + " also the second time"));
        }
    }

    static <C, S, M> void theSameMatchGivesTheSame(Position<C, S, M> position) {
        Position<C, S, M> again = position.again();
        if (again == null) {
            throw Broken.because(
                    "the moves are accepted again when the match is played again",
                    "one of them is refused");
        }
        for (int at = 0; at < position.path().size(); at++) {
            Position<C, S, M> one = position.path().get(at);
            Position<C, S, M> other = again.path().get(at);
            String also = " after " + at + " moves also when the match is played again,";
            Broken.unlessSame(one.written(), other.written(), "the state" + also);
            Broken.unlessSame(one.chance(), other.chance(), "the luck" + also);
        }
    }

    static <C, S, M> void luckComesFromChanceAlone(Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        if (position.before() == null) {
            Chance one = new Chance(position.seed());
            Chance other = new Chance(~position.seed());
            String first = Position.written(
                    rules, rules.setup(position.settings(), position.seats(), one));
            String second = Position.written(
                    rules, rules.setup(position.settings(), position.seats(), other));
            boolean drew = one.state() != position.seed() || other.state() != ~position.seed();
            Broken.unless(
                    drew || first.equals(second),
                    "set up with other luck, of which nothing was drawn, also " + first,
                    second);
        }
        for (int seat : position.movers()) {
            Tries.each(
                    position,
                    seat,
                    (move, written) -> playedWithOtherLuck(position, seat, written, move));
        }
    }

    private static <C, S, M> void playedWithOtherLuck(
            Position<C, S, M> position, int seat, String written, M move) {
        Rules<C, S, M> rules = position.rules();
        Chance one = new Chance(position.chance());
        Chance other = new Chance(~position.chance());
        Verdict<S> first = rules.play(position.state(), seat, move, one);
        Verdict<S> second = rules.play(position.state(), seat, move, other);
        if (one.state() == position.chance() && other.state() == ~position.chance()) {
            Broken.unlessSame(
                    Told.of(rules, first),
                    Told.of(rules, second),
                    "of " + written + " with other luck, of which nothing was drawn, also");
        }
    }
}
