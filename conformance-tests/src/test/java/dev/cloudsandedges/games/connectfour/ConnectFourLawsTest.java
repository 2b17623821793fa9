package dev.cloudsandedges.games.connectfour;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;

final class ConnectFourLawsTest extends RulesConformance<GridSize, Grid, Integer> {

    @Override
    protected Trial<GridSize, Grid, Integer> trial() {
        return ExampleGames.connectFour();
    }
}
