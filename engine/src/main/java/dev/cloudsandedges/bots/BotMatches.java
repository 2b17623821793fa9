package dev.cloudsandedges.bots;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The projection of matches in which some bot is to move, in the order in which that began: an
 * event after which one still is does not put a match behind the others.
 */
public final class BotMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "bots";

    private final List<String> bots;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> news = new LinkedHashSet<>();

    /** @param bots the players who are bots, in any order, each once */
    public BotMatches(Collection<String> bots) {
        this.bots = bots.stream().sorted().toList();
    }

    /**
     * The ids of those of the matches that had an event since this was last asked, and at first of
     * all: whoever has looked at one need not look again before that.
     */
    public List<String> takeNews() {
        List<String> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    @Override
    public void apply(Change change) {
        if (change.state() instanceof Match match) {
            if (match.next().stream().anyMatch(bots::contains)) {
                waiting.add(match.id());
                news.add(match.id());
            } else {
                waiting.remove(match.id());
                news.remove(match.id());
            }
        }
    }

    /** Two rows: the bots whose matches these are, and the matches. */
    @Override
    public JsonValue save() {
        List<String> matches = List.copyOf(waiting);
        return JsonArray.of(List.of(bots, matches), JsonArray::ofTexts);
    }

    /** Not of other bots: their matches are looked for in the log. */
    @Override
    public void restore(JsonValue saved, States states) {
        List<List<String>> rows = new ArrayList<>();
        Row.each(saved, row -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                texts.add(Ids.require(row.text(i)));
            }
            rows.add(texts);
        });
        if (rows.size() != 2 || !rows.get(0).equals(bots)) {
            throw new IllegalArgumentException("these are the matches of other bots");
        }
        waiting.addAll(rows.get(1));
        news.addAll(rows.get(1));
    }
}
