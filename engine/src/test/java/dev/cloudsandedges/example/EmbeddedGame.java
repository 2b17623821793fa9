package dev.cloudsandedges.example;

import static dev.cloudsandedges.dotsandboxes.Direction.DOWN;
import static dev.cloudsandedges.dotsandboxes.Direction.RIGHT;
import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;

import java.security.SecureRandom;
import java.util.List;

/** Two users, a match, a refusal, the board, the scores and the log. */
public final class EmbeddedGame {
    private EmbeddedGame() {}

    /** Prints all of it. */
    public static void main(String[] arguments) {
        var engine = CloudsAndEdges.on(
                        new MemoryEventStore(),
                        System::currentTimeMillis,
                        new SecureRandom()::nextLong)
                .open();
        Session ada = engine.as(Actor.player("ada"));
        Session bob = engine.as(Actor.player("bob"));
        ada.createUser("ada", "Ada").orThrow();
        bob.createUser("bob", "Bob").orThrow();
        engine.openMatch("m1", RULES, BoardSize.SMALL, List.of("ada", "bob")).orThrow();

        bob.takeTurn("m1", RULES, new Line(0, 0, RIGHT)).orThrow();
        ada.takeTurn("m1", RULES, new Line(0, 0, DOWN)).orThrow();
        System.out.println(bob.takeTurn("m1", RULES, new Line(3, 0, RIGHT)));

        Board board = engine.state("m1", RULES).orThrow();
        System.out.println(board);
        System.out.println("Bob " + board.score(0) + ", Ada " + board.score(1));
        engine.log(0, 100, log -> log.orThrow().forEach(System.out::println));
    }
}
