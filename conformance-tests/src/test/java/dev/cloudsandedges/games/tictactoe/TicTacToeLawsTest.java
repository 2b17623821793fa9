package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.json.JsonObject;

final class TicTacToeLawsTest extends RulesConformance<JsonObject, TicTacToe.Board, Integer> {

    @Override
    protected Trial<JsonObject, TicTacToe.Board, Integer> trial() {
        return ExampleGames.ticTacToe();
    }
}
