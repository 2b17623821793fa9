package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.match.ShadowReport.Divergence;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.rules.Rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the stored matches of one game under other rules than those that they keep, to see what
 * these would change. Keeps the matches that are not over, and nothing of the others.
 */
public final class ShadowReplay {

    private final Rules<?, ?, ?> candidate;
    private final Map<String, Shadow> followed = new LinkedHashMap<>();
    private final List<Divergence> first = new ArrayList<>();
    private long position;
    private long matches;
    private long events;
    private long diverging;

    /** A replay of nothing yet, under these rules of the game of their name. */
    public ShadowReplay(Rules<?, ?, ?> candidate) {
        this.candidate = candidate;
    }

    /** Takes in the next event of the log, whatever it is about. */
    public void take(Recorded recorded) {
        position = recorded.position();
        if (!(recorded.event() instanceof MatchEvent event)) {
            return;
        }
        String id = recorded.stream().id();
        if (event instanceof SeatingEvent.Created created
                && created.pinned().terms().game().equals(candidate.game())) {
            followed.put(id, new Shadow(candidate, id));
            matches++;
        }
        Shadow shadow = followed.get(id);
        if (shadow != null) {
            follow(shadow, recorded, event);
        }
    }

    /** What came of it; for the end, after which nothing is taken in any more. */
    public ShadowReport report() {
        followed.values().forEach(shadow -> report(shadow.digest()));
        followed.clear();
        return new ShadowReport(position, matches, events, diverging, first);
    }

    private void follow(Shadow shadow, Recorded recorded, MatchEvent event) {
        events++;
        Divergence divergence = shadow.follow(recorded, event);
        if (divergence != null || shadow.isOver()) {
            followed.remove(recorded.stream().id());
            report(divergence == null ? shadow.digest() : divergence);
        }
    }

    private void report(@Nullable Divergence divergence) {
        if (divergence == null) {
            return;
        }
        diverging++;
        if (first.size() < ShadowReport.MOST) {
            first.add(divergence);
        }
    }
}
