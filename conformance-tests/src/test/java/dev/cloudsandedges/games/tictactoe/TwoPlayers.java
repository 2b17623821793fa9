package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;

import java.security.SecureRandom;
import java.util.List;

/** A game of tic-tac-toe between Ada and Bob. */
public final class TwoPlayers {
    private TwoPlayers() {}

    /** Plays and prints it. */
    public static void main(String[] arguments) {
        CloudsAndEdges engine = CloudsAndEdges.on(
                        new MemoryEventStore(),
                        System::currentTimeMillis,
                        new SecureRandom()::nextLong)
                .with(TicTacToe.RULES)
                .open();
        engine.openMatch("m1", TicTacToe.RULES, List.of("ada", "bob")).orThrow();
        Session ada = engine.as(Actor.player("ada"));
        Session bob = engine.as(Actor.player("bob"));

        bob.takeTurn("m1", TicTacToe.RULES, 4).orThrow();
        System.out.println(ada.takeTurn("m1", TicTacToe.RULES, 4));
        ada.takeTurn("m1", TicTacToe.RULES, 0).orThrow();
        bob.takeTurn("m1", TicTacToe.RULES, 2).orThrow();
        ada.takeTurn("m1", TicTacToe.RULES, 1).orThrow();
        bob.takeTurn("m1", TicTacToe.RULES, 6).orThrow();

        System.out.println(engine.state("m1", TicTacToe.RULES).orThrow());
        System.out.println(bob.match("m1").orThrow().winners() + " won");
    }
}
