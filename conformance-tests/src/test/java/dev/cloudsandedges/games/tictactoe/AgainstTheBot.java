package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.verdict.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;

/** A game of tic-tac-toe between Ada, who types her moves, and a bot. */
public final class AgainstTheBot {
    private static final TicTacToe RULES = TicTacToe.RULES;

    private AgainstTheBot() {}

    /** Plays until the match is over. */
    public static void main(String[] arguments) {
        CloudsAndEdges engine = CloudsAndEdges.inMemory(7)
                .with(RULES)
                .bot("robot", Bot.of(RULES, AgainstTheBot::choose))
                .open();
        engine.openMatch("m1", RULES, List.of("robot", "ada")).orThrow();
        Session ada = engine.as(Actor.player("ada"));
        Scanner typed = new Scanner(System.in, StandardCharsets.UTF_8);
        while (ada.match("m1").orThrow().next().contains("ada")) {
            BoardState state = engine.state("m1", RULES).orThrow();
            System.out.println(state + "\nWhich of " + RULES.legalMoves(state, 0) + "?");
            Refusal why = ada.takeTurn("m1", RULES, typed.nextInt()).answer().refusal();
            if (why != null) {
                System.out.println(why.message());
            }
        }
        System.out.println(engine.state("m1", RULES).orThrow());
        System.out.println(ada.match("m1").orThrow().winners() + " won");
    }

    /** Wins if it can with this move; else it takes the first free cell. */
    private static Integer choose(BoardState state, int seat, List<Integer> moves) {
        char own = "XO".charAt(seat);
        return moves.stream()
                .filter(cell -> state.cells().with(cell, own).hasLine(own, 3))
                .findFirst()
                .orElse(moves.get(0));
    }
}
