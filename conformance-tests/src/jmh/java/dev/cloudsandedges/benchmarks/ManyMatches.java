package dev.cloudsandedges.benchmarks;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.List;

/** One engine with many matches on 5×5 boxes, between the same two users. */
final class ManyMatches {

    private static final DotsAndBoxes RULES = DotsAndBoxes.RULES;
    private static final List<String> PLAYERS = List.of("ada", "bob");

    private final Chance chance = new Chance(7);
    private final CloudsAndEdges engine;
    private final List<Session> seats;
    private final List<Line> lines = new ArrayList<>();
    private int opened;

    ManyMatches(EventStore store) {
        engine =
                CloudsAndEdges.on(store, () -> 1_800_000_000_000L, chance::bits).open();
        seats = List.of(engine.as(Actor.player("bob")), engine.as(Actor.player("ada")));
        RULES.legalMoves(Board.empty(BoardSize.MEDIUM, 2), 0).forEach(lines::add);
        chance.shuffle(lines);
    }

    /** Opens matches and makes so many turns in each. */
    void open(int matches, int turns) {
        for (int i = 0; i < matches; i++) {
            String match = "m" + opened++;
            engine.openMatch(match, RULES, BoardSize.MEDIUM, PLAYERS);
            for (int turn = 0; turn < turns; turn++) {
                takeTurn(match);
            }
        }
    }

    /** Makes turns in matches drawn by chance; one that is over is followed by a new one. */
    void takeTurns(int turns) {
        for (int i = 0; i < turns; i++) {
            String match = "m" + chance.below(opened);
            if (engine.state(match, RULES).orThrow().isFull()) {
                match = "m" + opened++;
                engine.openMatch(match, RULES, BoardSize.MEDIUM, PLAYERS);
            }
            takeTurn(match);
        }
    }

    private void takeTurn(String match) {
        Board board = engine.state(match, RULES).orThrow();
        Session mover = seats.get(board.turn());
        if (!mover.takeTurn(match, RULES, lines.get(board.drawn())).answer().isAccepted()) {
            throw new IllegalStateException("a free line was refused");
        }
    }

    long position() {
        return engine.position();
    }
}
