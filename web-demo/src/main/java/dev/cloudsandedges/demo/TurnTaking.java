package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Draws lines for whoever's turn it is. A line that is chosen before the last one is stored waits,
 * so that it is drawn by whoever moves after that.
 */
final class TurnTaking {

    private final CloudsAndEdges engine;
    private final String match;
    private final Consumer<Refusal> refused;
    private final Deque<Line> waiting = new ArrayDeque<>();
    private boolean drawing;

    TurnTaking(CloudsAndEdges engine, String match, Consumer<Refusal> refused) {
        this.engine = engine;
        this.match = match;
        this.refused = refused;
    }

    void draw(Line line) {
        waiting.addLast(line);
        next();
    }

    private void next() {
        if (drawing || waiting.isEmpty()) {
            return;
        }
        drawing = true;
        engine.as(toMove())
                .takeTurn(match, DotsAndBoxes.RULES, waiting.removeFirst())
                .whenAnswered(answer -> {
                    drawing = false;
                    Refusal why = answer.refusal();
                    if (why != null) {
                        refused.accept(why);
                    }
                    next();
                });
    }

    /** When nobody may move, the engine is to say so: to one of the players, for they all asked. */
    private Actor toMove() {
        Verdict<MatchView> view = engine.match(match, Actor.GUEST);
        if (!view.isAccepted()) {
            return Actor.GUEST;
        }
        MatchView seen = view.orThrow();
        return Actor.player(
                seen.next().isEmpty() ? seen.players().get(0).id() : seen.next().get(0));
    }
}
