package dev.cloudsandedges.backend.lobby;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The projection of who won how often: most wins first, then most ties, then fewest matches. */
public final class Leaderboard implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "leaderboard";

    /**
     * One user's record.
     *
     * @param player the user's id
     * @param won finished matches won alone
     * @param tied finished matches in which others won too
     * @param lost all other finished matches
     */
    public record Standing(String player, int won, int tied, int lost) {

        /** How many matches the user has finished. */
        public int played() {
            return won + tied + lost;
        }

        /** The record as a client gets it. */
        public JsonObject json() {
            return JsonObject.with("player", player)
                    .and("played", played())
                    .and("won", won)
                    .and("tied", tied)
                    .and("lost", lost)
                    .build();
        }

        private Standing after(boolean winner, boolean tie) {
            return new Standing(
                    player,
                    winner && !tie ? won + 1 : won,
                    winner && tie ? tied + 1 : tied,
                    winner ? lost : lost + 1);
        }
    }

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(Standing::won)
            .thenComparingInt(Standing::tied)
            .reversed()
            .thenComparingInt(Standing::played)
            .thenComparing(Standing::player);

    private final Map<String, Standing> byPlayer = new LinkedHashMap<>();
    private final TreeSet<Standing> ranking = new TreeSet<>(BEST_FIRST);

    /** Nobody. */
    public Leaderboard() {}

    @Override
    public void apply(Change change) {
        if (change.recorded().event() instanceof PlayingEvent.Finished finished
                && change.state() instanceof Match match) {
            boolean tie = finished.winners().size() > 1;
            for (String player : match.players()) {
                count(player, finished.winners().contains(player), tie);
            }
        }
    }

    @Override
    public boolean ignores(String kind) {
        return MatchEvent.isTurn(kind);
    }

    /** A row for each player: id, won, tied, lost. */
    @Override
    public JsonValue save() {
        return JsonArray.of(
                byPlayer.values(), one -> Row.of(one.player, one.won, one.tied, one.lost));
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Row.each(saved, row -> {
            Standing one = new Standing(
                    row.text(0), (int) row.number(1), (int) row.number(2), (int) row.number(3));
            byPlayer.put(one.player(), one);
            ranking.add(one);
        });
    }

    private void count(String player, boolean winner, boolean tie) {
        Standing before = byPlayer.getOrDefault(player, new Standing(player, 0, 0, 0));
        Standing after = before.after(winner, tie);
        ranking.remove(before);
        ranking.add(after);
        byPlayer.put(player, after);
    }

    /** A page of the ranking. */
    public Page<Standing> page(Page.Request request) {
        Standing after = request.after() == null ? null : byPlayer.get(request.after());
        SortedSet<Standing> rest = after == null ? ranking : ranking.tailSet(after, false);
        return Page.of(rest.iterator(), standing -> true, request, Standing::player);
    }
}
