package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What can be told of states and verdicts from outside, as texts that are compared. */
final class Told {

    private Told() {}

    /** What comes of a move: the state as it is written, its sum and the luck, or the refusal. */
    static <C, S, M> String of(Position<C, S, M> position, int seat, M move) {
        Chance luck = new Chance(position.chance());
        Verdict<S> verdict = position.rules().play(position.state(), seat, move, luck);
        return of(position.rules(), verdict) + ", luck " + luck.state();
    }

    static <S> String of(Rules<?, S, ?> rules, Verdict<S> verdict) {
        Refusal why = verdict.refusal();
        return why == null ? of(rules, verdict.orThrow()) : of(why);
    }

    static <S> String of(Rules<?, S, ?> rules, S state) {
        return Position.written(rules, state) + ", digest " + digest(rules, state);
    }

    static String of(@Nullable Refusal why) {
        if (why == null) {
            return "accepted";
        }
        StringBuilder told = new StringBuilder(why.code() + " (" + why.message() + ")");
        for (Refusal.Fact fact : why.facts()) {
            told.append(", ").append(fact.name()).append(' ').append(fact.value());
        }
        return told.toString();
    }

    static String of(@Nullable Outcome outcome) {
        return outcome == null
                ? "no outcome"
                : "winners " + outcome.winners().numbers() + ", points " + outcome.points()
                        + ", ranks " + outcome.ranks();
    }

    static String of(Viewer viewer) {
        if (viewer instanceof Viewer.Seated seated) {
            return "seat " + seated.seat();
        }
        return viewer instanceof Viewer.Spectator ? "a spectator" : "an administrator";
    }

    static <S> long digest(Rules<?, S, ?> rules, S state) {
        Digest digest = new Digest();
        rules.digest(state, digest);
        return digest.sum();
    }

    /** How the moves of a seat are listed; null if they are too many. */
    static <S, M> @Nullable List<String> listed(Rules<?, S, M> rules, S state, int seat) {
        Iterable<M> legal = rules.legalMoves(state, seat);
        if (legal == null) {
            return null;
        }
        List<String> listed = new ArrayList<>();
        for (M move : legal) {
            listed.add(rules.moves().write(move).text());
        }
        return listed;
    }

    /** All that a viewer is told of a state. */
    static <S> String seen(Rules<?, S, ?> rules, S state, Viewer viewer) {
        String seen = "sees " + rules.view(state, viewer).text() + ", phase '"
                + rules.phase(state) + "', to move "
                + rules.toMove(state).numbers() + ", " + of(rules.outcome(state));
        return viewer instanceof Viewer.Seated seated
                ? seen + ", listed " + listed(rules, state, seated.seat())
                : seen;
    }
}
