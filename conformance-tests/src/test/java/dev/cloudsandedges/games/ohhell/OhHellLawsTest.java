package dev.cloudsandedges.games.ohhell;

import dev.cloudsandedges.conformance.rules.RulesConformance;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.ExampleGames;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

final class OhHellLawsTest extends RulesConformance<Integer, Deal, Action> {

    @Override
    protected Trial<Integer, Deal, Action> trial() {
        return ExampleGames.ohHell().otherSecrets(OhHellLawsTest::otherHands);
    }

    /** Whatever lies face down for a viewer is dealt anew, and the next deal, too. */
    private static @Nullable Deal otherHands(Deal deal, Viewer viewer, Chance chance) {
        if (viewer instanceof Viewer.Administrator) {
            return null;
        }
        List<Card> hidden = new ArrayList<>(deal.stock().subList(1, deal.stock().size()));
        for (int seat = 0; seat < deal.players().size(); seat++) {
            if (!viewer.equals(new Viewer.Seated(seat))) {
                hidden.addAll(deal.players().get(seat).hand());
            }
        }
        chance.shuffle(hidden);
        List<Player> players = new ArrayList<>();
        for (Player player : deal.players()) {
            boolean own = viewer.equals(new Viewer.Seated(players.size()));
            List<Card> hand = own ? player.hand() : taken(hidden, player.hand().size());
            players.add(new Player(
                    hand, player.bid(), player.tricks(), player.points(), player.laid()));
        }
        hidden.add(0, deal.stock().get(0));
        return new Deal(
                deal.cards(),
                deal.dealer(),
                deal.leader(),
                deal.turn(),
                deal.playing(),
                players,
                hidden,
                chance.bits());
    }

    private static List<Card> taken(List<Card> from, int count) {
        List<Card> top = from.subList(0, count);
        List<Card> taken = List.copyOf(top);
        top.clear();
        return taken;
    }
}
