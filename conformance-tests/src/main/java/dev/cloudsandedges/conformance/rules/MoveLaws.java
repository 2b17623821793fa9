package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which moves there are, and what is said of those that there are not. */
final class MoveLaws {

    private static final int MOST_PLAYED = 200;

    private MoveLaws() {}

    static <C, S, M> void aListedMoveIsAccepted(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            for (M move : Tries.some(position.listed(seat), MOST_PLAYED)) {
                Refusal why = position.play(seat, move).refusal();
                Broken.unless(
                        why == null,
                        "seat " + seat + " has " + written(position, move)
                                + " on its list, which is refused: " + Told.of(why));
            }
        }
    }

    static <C, S, M> void aMoveThatIsNotListedIsRefused(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            List<String> listed = Told.listed(position.rules(), position.state(), seat);
            for (Map.Entry<String, M> one : Tries.of(position, seat).entrySet()) {
                if (listed != null && !listed.contains(one.getKey())) {
                    Broken.unless(
                            !position.play(seat, one.getValue()).isAccepted(),
                            one.getKey() + " of seat " + seat + " is accepted and not on its list");
                }
            }
        }
    }

    static <C, S, M> void aRefusalHasACodeAndASentence(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            for (Map.Entry<String, M> one : Tries.of(position, seat).entrySet()) {
                Refusal why = position.play(seat, one.getValue()).refusal();
                if (why != null) {
                    Broken.unless(
                            isWord(why.code()) && !why.code().isEmpty(),
                            one.getKey() + " is refused with the code '" + why.code() + "'");
                    Broken.unless(
                            hasLetter(why.message()),
                            one.getKey() + " is refused with the message '" + why.message() + "'");
                }
            }
        }
    }

    static <C, S, M> void aMoveIsListedOnce(Position<C, S, M> position) {
        for (int seat = 0; seat < position.seats(); seat++) {
            Set<String> seen = new HashSet<>();
            for (M move : position.listed(seat)) {
                String written = written(position, move);
                Broken.unless(seen.add(written), written + " is listed twice for seat " + seat);
            }
        }
    }

    static <C, S, M> void movesAreListedInAFixedOrder(Position<C, S, M> position) {
        for (int seat = 0; seat < position.seats(); seat++) {
            Broken.unlessSame(
                    Told.listed(position.rules(), position.state(), seat),
                    Told.listed(position.rules(), position.state(), seat),
                    "the list of seat " + seat + ", twice");
        }
    }

    static <C, S, M> void whoIsToMoveHasAMove(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Broken.unless(position.canMove(seat), "seat " + seat + " is to move and has no move");
        }
    }

    static <C, S, M> void whoIsNotToMoveHasNoMoves(Position<C, S, M> position) {
        if (position.isDecided()) {
            return;
        }
        for (int seat = 0; seat < position.seats(); seat++) {
            if (!position.movers().contains(seat)) {
                List<String> listed = Told.listed(position.rules(), position.state(), seat);
                Broken.unless(
                        listed == null || listed.isEmpty(),
                        "seat " + seat + " is not to move and has " + listed);
            }
        }
    }

    static <C, S, M> void explainingAgreesWithPlaying(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            for (Map.Entry<String, M> one : Tries.of(position, seat).entrySet()) {
                M move = one.getValue();
                Broken.unlessSame(
                        Told.of(position.play(seat, move).refusal()),
                        Told.of(position.rules().explain(position.state(), seat, move)),
                        one.getKey() + " of seat " + seat + ", played and explained");
            }
        }
    }

    static <C, S, M> void aDrawnMoveIsAcceptedAndDrawnAgain(Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        for (int seat : position.movers()) {
            for (long luck = 0; luck < 3; luck++) {
                M move = rules.randomMove(position.state(), seat, new Chance(luck));
                M again = rules.randomMove(position.state(), seat, new Chance(luck));
                accepted(position, seat, move, again);
                M late = rules.outOfTime(position.state(), seat, new Chance(luck));
                M lateAgain = rules.outOfTime(position.state(), seat, new Chance(luck));
                accepted(position, seat, late, lateAgain);
            }
        }
    }

    private static <C, S, M> void accepted(
            Position<C, S, M> position, int seat, @Nullable M move, @Nullable M again) {
        String written = move == null ? "nothing" : written(position, move);
        String other = again == null ? "nothing" : written(position, again);
        Broken.unlessSame(written, other, "drawn for seat " + seat + " with equal luck");
        Refusal why = move == null ? null : position.play(seat, move).refusal();
        Broken.unless(
                why == null,
                written + " is drawn for seat " + seat + " and refused: " + Told.of(why));
    }

    private static <M> String written(Position<?, ?, M> position, M move) {
        return position.rules().moves().write(move).text();
    }

    /** Whether a text has nothing but what codes and phases are made of. */
    static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!fits) {
                return false;
            }
        }
        return text.length() <= 64;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
