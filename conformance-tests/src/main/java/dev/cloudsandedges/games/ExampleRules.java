package dev.cloudsandedges.games;

import dev.cloudsandedges.games.battleship.Battleship;
import dev.cloudsandedges.games.connectfour.ConnectFour;
import dev.cloudsandedges.games.nim.Nim;
import dev.cloudsandedges.games.ohhell.OhHell;
import dev.cloudsandedges.games.pig.Pig;
import dev.cloudsandedges.games.rockpaperscissors.RockPaperScissors;
import dev.cloudsandedges.games.tictactoe.TicTacToe;
import dev.cloudsandedges.rules.Rules;

import java.util.List;

/** The rules of the example games, without Dots and Boxes, which every engine knows. */
public final class ExampleRules {

    /** All of them. */
    public static final List<Rules<?, ?, ?>> ALL = List.of(
            TicTacToe.RULES,
            ConnectFour.RULES,
            Nim.RULES,
            Pig.RULES,
            RockPaperScissors.RULES,
            OhHell.RULES,
            Battleship.RULES);

    private ExampleRules() {}
}
