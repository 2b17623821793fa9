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
import java.util.stream.Stream;

/**
 * Draws lines for whoever's turn it is, but for the computer. A line that is chosen before the last
 * one is stored waits, so that it is drawn by whoever moves after that.
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
        engine.as(atHand())
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

    /**
     * The person who is to move. When none may, the engine is to say so: to one of them, for they
     * all asked.
     */
    private Actor atHand() {
        Verdict<MatchView> view = engine.match(match, Actor.GUEST);
        if (!view.isAccepted()) {
            return Actor.GUEST;
        }
        MatchView seen = view.orThrow();
        return Stream.concat(
                        seen.next().stream(), seen.players().stream().map(MatchView.Player::id))
                .filter(player -> !Computer.is(player))
                .findFirst()
                .map(Actor::player)
                .orElse(Actor.GUEST);
    }
}
