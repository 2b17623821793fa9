package dev.cloudsandedges.games.pig;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.rules.Seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class PigLawsTest extends RulesConformance<Integer, Table, Pig.Choice> {

    @Override
    protected Trial<Integer, Table, Pig.Choice> trial() {
        return ExampleGames.pig().renaming(PigLawsTest::renamed);
    }

    private static Table renamed(Table table, int by, int seats) {
        List<Integer> scores = new ArrayList<>(table.scores());
        Collections.rotate(scores, by);
        Seats playing = Seats.NONE;
        for (int seat : table.playing().numbers()) {
            playing = playing.and((seat + by) % seats);
        }
        int turn = (table.turn() + by) % seats;
        return new Table(table.target(), scores, turn, table.sum(), table.rolled(), playing);
    }
}
