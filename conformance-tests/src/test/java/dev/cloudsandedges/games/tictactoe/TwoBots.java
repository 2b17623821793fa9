package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.eventsourcing.Actor;

import java.util.List;

/** A game of tic-tac-toe that plays itself. */
public final class TwoBots {
    private TwoBots() {}

    /** Has two bots play it and prints how it ended. */
    public static void main(String[] arguments) {
        CloudsAndEdges engine = CloudsAndEdges.inMemory(7)
                .with(TicTacToe.RULES)
                .bot("ada", Bot.random())
                .bot("bob", Bot.random())
                .open();
        engine.openMatch("m1", TicTacToe.RULES, List.of("ada", "bob")).orThrow();
        System.out.println(engine.state("m1", TicTacToe.RULES).orThrow());
        System.out.println(engine.match("m1", Actor.GUEST).orThrow().winners() + " won");
    }
}
