package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.BoardState;

final class TicTacToeLawsTest extends RulesConformance<JsonObject, BoardState, Integer> {

    @Override
    protected Trial<JsonObject, BoardState, Integer> trial() {
        return Trial.of(TicTacToe.RULES).endsWithin(9).drawn(BoardState::toString);
    }
}
