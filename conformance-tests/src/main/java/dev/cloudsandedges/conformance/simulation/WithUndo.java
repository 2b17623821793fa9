package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Undo;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/**
 * A game with undo: freely while one is still to move, by consent afterwards.
 *
 * @param game its name
 * @param undoDepth how many of the last moves can be taken back
 */
record WithUndo<C, S, M>(Rules<C, S, M> rules, String game, int undoDepth)
        implements Rules<C, S, M> {

    @Override
    public Undo undo(S now, S before, int seat) {
        return toMove(now).has(seat) ? Undo.FREELY : Undo.BY_CONSENT;
    }

    @Override
    public int fewestSeats() {
        return rules.fewestSeats();
    }

    @Override
    public int mostSeats() {
        return rules.mostSeats();
    }

    @Override
    public Codec<C> settings() {
        return rules.settings();
    }

    @Override
    public Codec<M> moves() {
        return rules.moves();
    }

    @Override
    public Codec<S> states() {
        return rules.states();
    }

    @Override
    public S setup(C settings, int seats, Chance chance) {
        return rules.setup(settings, seats, chance);
    }

    @Override
    public Seats toMove(S state) {
        return rules.toMove(state);
    }

    @Override
    public @Nullable Iterable<M> legalMoves(S state, int seat) {
        return rules.legalMoves(state, seat);
    }

    @Override
    public Verdict<S> play(S state, int seat, M move, Chance chance) {
        return rules.play(state, seat, move, chance);
    }

    @Override
    public S resign(S state, int seat) {
        return rules.resign(state, seat);
    }

    @Override
    public @Nullable Outcome outcome(S state) {
        return rules.outcome(state);
    }

    @Override
    public void digest(S state, Digest into) {
        rules.digest(state, into);
    }

    @Override
    public JsonValue view(S state, Viewer viewer) {
        return rules.view(state, viewer);
    }

    @Override
    public JsonValue viewMove(S now, int turn, int seat, M move, Viewer viewer) {
        return rules.viewMove(now, turn, seat, move, viewer);
    }

    @Override
    public @Nullable M outOfTime(S state, int seat, Chance chance) {
        return rules.outOfTime(state, seat, chance);
    }
}
