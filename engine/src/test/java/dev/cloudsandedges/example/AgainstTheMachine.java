package dev.cloudsandedges.example;

import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.EventStore;

import java.security.SecureRandom;
import java.util.List;

/** Ada plays against two bots. */
final class AgainstTheMachine {
    private AgainstTheMachine() {}

    static CloudsAndEdges play(EventStore store) {
        Bot tidy = (sight, chance) -> sight.moves().get(0);
        CloudsAndEdges engine = CloudsAndEdges.on(
                        store, System::currentTimeMillis, new SecureRandom()::nextLong)
                .bot("robot", Bot.random())
                .bot("tidy", tidy)
                .open();
        engine.openMatch("m1", RULES, BoardSize.SMALL, List.of("robot", "ada", "tidy"))
                .orThrow();
        var free = RULES.legalMoves(engine.state("m1", RULES).orThrow(), 2);
        engine.as(Actor.player("ada"))
                .takeTurn("m1", RULES, free.iterator().next())
                .orThrow();
        return engine;
    }
}
