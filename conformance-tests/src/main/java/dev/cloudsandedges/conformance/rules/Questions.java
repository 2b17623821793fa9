package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All that rules are asked in a position. What they throw is told with the question. */
final class Questions<C, S, M> {

    private static final int MOST_PLAYED = 200;

    private final Position<C, S, M> position;
    private final Rules<C, S, M> rules;
    private final S state;

    private Questions(Position<C, S, M> position) {
        this.position = position;
        rules = position.rules();
        state = position.state();
    }

    static <C, S, M> void nothingIsThrown(Position<C, S, M> position) {
        Questions<C, S, M> questions = new Questions<>(position);
        questions.ofTheState();
        for (Viewer viewer : position.viewers()) {
            questions.of(viewer);
        }
        Set<Integer> seats = new LinkedHashSet<>(position.movers());
        for (int seat = 0; seat < position.seats(); seat++) {
            seats.add(seat);
        }
        seats.forEach(questions::of);
        questions.ofSettings();
        for (int seat : position.movers()) {
            questions.ofWhoIsToMove(seat);
        }
    }

    private void ofTheState() {
        ask(() -> "toMove", position::movers);
        ask(() -> "outcome", () -> rules.outcome(state));
        ask(() -> "phase", () -> rules.phase(state));
        ask(() -> "digest", position::digest);
        ask(() -> "states().write", () -> rules.states().write(state));
    }

    private void of(Viewer viewer) {
        Step<M> step = position.step();
        M last = step == null ? null : step.move();
        Broken.saying(complaint -> complaint.seenBy(viewer), () -> {
            ask(() -> "view for " + Told.of(viewer), () -> position.view(viewer));
            if (step != null && last != null) {
                viewed(position.turns(), step.seat(), last, viewer);
            }
        });
    }

    private void viewed(int turn, int seat, M move, Viewer viewer) {
        ask(
                () -> "viewMove " + rules.moves().write(move).text() + " by seat " + seat + " for "
                        + Told.of(viewer),
                () -> rules.viewMove(state, turn, seat, move, viewer));
    }

    private void of(int seat) {
        ask(() -> "legalMoves of seat " + seat, () -> listed(seat));
        if (position.left().has(seat) && !position.isDecided()) {
            List<String> line = List.of(MatchScript.wish(seat, "resign"));
            shown(
                    complaint -> complaint.shownBy(line),
                    () -> "resign of seat " + seat,
                    () -> rules.resign(state, seat));
        }
    }

    /** A move that the rules throw at is told rather than the list that they try it for. */
    private void listed(int seat) {
        try {
            position.listed(seat);
        } catch (RuntimeException thrown) {
            List<M> all = rules.moves().all();
            List<M> known = new ArrayList<>(all == null ? List.of() : all);
            known.addAll(position.trial().hostileMoves());
            for (M move : known) {
                Tries.one(position, seat, move, () -> played(seat, move));
            }
            throw thrown;
        }
    }

    private void ofSettings() {
        for (JsonValue change : JsonChanges.of(rules.settings().write(position.settings()))) {
            ask(() -> "settings().read of " + change.text(), () -> rules.settings()
                    .read(change, "settings"));
        }
    }

    private void ofWhoIsToMove(int seat) {
        if (position.canMove(seat)) {
            ask(
                    () -> "randomMove of seat " + seat,
                    () -> rules.randomMove(state, seat, new Chance(position.chance())));
            List<String> late = List.of(MatchScript.tick(Clock.LEAST));
            shown(
                    complaint -> complaint.against(ClockLaws.CLOCK).shownBy(late),
                    () -> "outOfTime of seat " + seat,
                    () -> rules.outOfTime(state, seat, new Chance(position.chance())));
        }
        ofWriting(seat);
        Tries.each(position, seat, (move, written) -> {
            played(seat, move);
            ask(
                    () -> "explain " + written + " by seat " + seat,
                    () -> rules.explain(state, seat, move));
            viewed(position.turns() + 1, seat, move, new Viewer.Spectator());
        });
        Tries.eachListed(position, seat, MOST_PLAYED, move -> played(seat, move));
    }

    private void ofWriting(int seat) {
        for (M move : Tries.some(position.listed(seat), 3)) {
            ask(() -> "moves().write of " + move, () -> rules.moves().write(move));
            for (JsonValue change : JsonChanges.of(rules.moves().write(move))) {
                ask(() -> "moves().read of " + change.text(), () -> rules.moves()
                        .read(change, "move"));
            }
        }
        ask(() -> "moves() for moves of seat " + seat, () -> Tries.of(position, seat));
    }

    private void played(int seat, M move) {
        ask(
                () -> "play " + rules.moves().write(move).text() + " by seat " + seat,
                () -> position.play(seat, move));
    }

    private static void shown(
            UnaryOperator<Complaint> by, Supplier<String> question, Runnable asked) {
        Broken.saying(by, () -> ask(question, asked));
    }

    private static void ask(Supplier<String> question, Runnable asked) {
        try {
            asked.run();
        } catch (Broken told) {
            throw told;
        } catch (RuntimeException thrown) {
            throw Broken.unanswered(question.get(), thrown);
        }
    }
}
