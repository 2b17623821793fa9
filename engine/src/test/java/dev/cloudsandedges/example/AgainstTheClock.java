package dev.cloudsandedges.example;

import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;

import java.util.List;

/** Two users who have five minutes each, and two seconds more for each move. */
final class AgainstTheClock {
    private AgainstTheClock() {}

    static void play(CloudsAndEdges engine, Session bob, Line line) {
        var fiveMinutes = new Clock.Bank(300_000, 2_000);
        engine.openMatch("m1", RULES, BoardSize.SMALL, List.of("ada", "bob"), fiveMinutes)
                .orThrow();
        int seen = bob.match("m1").orThrow().turns();
        bob.takeTurn("m1", RULES, line, seen).orThrow();
        engine.tick();
    }
}
