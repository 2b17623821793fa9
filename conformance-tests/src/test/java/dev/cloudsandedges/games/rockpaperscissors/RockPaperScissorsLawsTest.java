package dev.cloudsandedges.games.rockpaperscissors;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class RockPaperScissorsLawsTest extends RulesConformance<Integer, Bout, Hand> {

    @Override
    protected Trial<Integer, Bout, Hand> trial() {
        return ExampleGames.rockPaperScissors()
                .otherSecrets(RockPaperScissorsLawsTest::otherChoice)
                .otherMoves(RockPaperScissorsLawsTest::otherHand)
                .renaming(RockPaperScissorsLawsTest::renamed);
    }

    private static @Nullable Bout otherChoice(Bout bout, Viewer viewer, Chance chance) {
        Hand chosen = bout.chosen();
        if (chosen == null || knows(viewer, 1 - bout.choosing().numbers().get(0))) {
            return null;
        }
        Hand other = other(chosen, chance);
        return new Bout(
                bout.rounds(), bout.wins(), bout.choosing(), other, bout.last(), bout.shown());
    }

    private static @Nullable Hand otherHand(
            Bout now, int turn, int seat, Hand hand, Viewer viewer, Chance chance) {
        boolean running = (turn + 1) / 2 > now.shown();
        return running && !knows(viewer, seat) ? other(hand, chance) : null;
    }

    private static boolean knows(Viewer viewer, int seat) {
        return viewer.equals(new Viewer.Seated(seat)) || viewer instanceof Viewer.Administrator;
    }

    private static Hand other(Hand hand, Chance chance) {
        List<Hand> others = new ArrayList<>(Hand.ALL);
        others.remove(hand);
        return chance.choose(others);
    }

    private static Bout renamed(Bout bout, int by, int seats) {
        List<Integer> wins = new ArrayList<>(bout.wins());
        Collections.rotate(wins, by);
        List<Hand> last = new ArrayList<>(bout.last());
        Collections.rotate(last, by);
        Seats choosing = Seats.NONE;
        for (int seat : bout.choosing().numbers()) {
            choosing = choosing.and((seat + by) % seats);
        }
        return new Bout(bout.rounds(), wins, choosing, bout.chosen(), last, bout.shown());
    }
}
