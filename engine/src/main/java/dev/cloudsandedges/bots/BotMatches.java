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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The projection of matches in which some bot is to move, the longest waiting first. */
public final class BotMatches implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "bots";

    private final List<String> bots;
    private final Set<String> waiting = new LinkedHashSet<>();

    /** @param bots the players who are bots, in any order, each once */
    public BotMatches(Collection<String> bots) {
        this.bots = bots.stream().sorted().toList();
    }

    /** The ids of the matches. */
    public Collection<String> waiting() {
        return Collections.unmodifiableSet(waiting);
    }

    @Override
    public void apply(Change change) {
        if (change.state() instanceof Match match) {
            waiting.remove(match.id());
            if (match.next().stream().anyMatch(bots::contains)) {
                waiting.add(match.id());
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
    }
}
