package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which moves there are, and what is said of those that there are not. */
final class MoveLaws {

    private static final int MOST_PLAYED = 200;

    private MoveLaws() {}

    static <C, S, M> void aListedMoveIsAccepted(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Tries.eachListed(position, seat, MOST_PLAYED, move -> {
                Refusal why = position.play(seat, move).refusal();
                Broken.unless(
                        why == null,
                        written(position, move) + ", which is listed for seat " + seat
                                + ", is accepted",
                        "it is refused: " + Told.of(why));
            });
        }
    }

    static <C, S, M> void aMoveThatIsNotListedIsRefused(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            List<String> listed = Told.listed(position.rules(), position.state(), seat);
            Tries.each(
                    position,
                    seat,
                    (move, written) -> Broken.unless(
                            listed == null
                                    || listed.contains(written)
                                    || !position.play(seat, move).isAccepted(),
                            written + " is refused, for seat " + seat + " has " + listed,
                            "it is accepted"));
        }
    }

    static <C, S, M> void aRefusalHasACodeAndASentence(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Tries.each(position, seat, (move, written) -> {
                Refusal why = position.play(seat, move).refusal();
                if (why != null) {
                    Broken.unless(
                            isWord(why.code()) && !why.code().isEmpty(),
                            written + " is refused with a code such as not-your-turn",
                            "the code '" + why.code() + "'");
                    Broken.unless(
                            hasLetter(why.message()),
                            written + " is refused with a sentence for people",
                            "the message '" + why.message() + "'");
                }
            });
        }
    }

    static <C, S, M> void aMoveIsListedOnce(Position<C, S, M> position) {
        for (int seat = 0; seat < position.seats(); seat++) {
            Set<String> seen = new HashSet<>();
            for (M move : position.listed(seat)) {
                String written = written(position, move);
                Broken.unless(
                        seen.add(written),
                        "each move of seat " + seat + " stands once on its list",
                        written + " stands there twice");
            }
        }
    }

    static <C, S, M> void movesAreListedInAFixedOrder(Position<C, S, M> position) {
        for (int seat = 0; seat < position.seats(); seat++) {
            Broken.unlessSame(
                    Told.listed(position.rules(), position.state(), seat),
                    Told.listed(position.rules(), position.state(), seat),
                    "listed for seat " + seat + " also the second time");
        }
    }

    static <C, S, M> void whoIsToMoveHasAMove(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Broken.unless(
                    position.canMove(seat),
                    "seat " + seat + ", which is to move, has a move",
                    "it has none");
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
                        "seat " + seat + ", which is not to move, has no moves",
                        "it has " + listed);
            }
        }
    }

    static <C, S, M> void explainingAgreesWithPlaying(Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Tries.each(
                    position,
                    seat,
                    (move, written) -> Broken.unlessSame(
                            Told.of(position.play(seat, move).refusal()),
                            Told.of(position.rules().explain(position.state(), seat, move)),
                            "seat " + seat + "'s " + written + " explained as it is played,"));
        }
    }

    static <C, S, M> void aDrawnMoveIsAcceptedAndDrawnAgain(Position<C, S, M> position) {
        Rules<C, S, M> rules = position.rules();
        for (int seat : position.movers()) {
            for (long luck = 0; luck < 3; luck++) {
                M move = rules.randomMove(position.state(), seat, new Chance(luck));
                M again = rules.randomMove(position.state(), seat, new Chance(luck));
                String written = written(position, move);
                Broken.unlessSame(
                        written,
                        written(position, again),
                        "drawn for seat " + seat + " with equal luck again");
                Tries.one(position, seat, move, () -> accepted(position, seat, move));
            }
        }
    }

    private static <C, S, M> void accepted(Position<C, S, M> position, int seat, M move) {
        Refusal why = position.play(seat, move).refusal();
        Broken.unless(
                why == null,
                written(position, move) + ", which is drawn for seat " + seat + ", is accepted",
                "it is refused: " + Told.of(why));
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
