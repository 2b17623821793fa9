package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;

import java.util.List;
import java.util.Set;

/** Looks for the ends of time among what hosts write, and lose. */
final class ClockRaces {

    private static final String RUN_OUT = "match-time-run-out";
    private static final Set<String> BY_PLAYERS = Set.of("match-turn-taken", "match-resigned");

    private final Stage stage;

    ClockRaces(Stage stage) {
        this.stage = stage;
    }

    /** Somebody else has written first. */
    void lost(List<LogLine> lines, PlainWorld world) {
        for (LogLine line : lines) {
            Entry entry = Entry.of(Documents.parse(line.text()));
            PlainMatch match = world.match(entry.id());
            Entry won = match == null || match.played() == null
                    ? null
                    : match.play().last();
            if (won == null || won.version() < entry.version()) {
                continue;
            }
            boolean wonByTime = won.kind().equals(RUN_OUT);
            boolean lostByTime = entry.kind().equals(RUN_OUT);
            if (wonByTime && lostByTime) {
                stage.reached(Reached.OUT_OF_TIME_TWICE);
            } else if (lostByTime && BY_PLAYERS.contains(won.kind())) {
                stage.reached(Reached.OUT_OF_TIME_OVERTAKEN);
            } else if (wonByTime && BY_PLAYERS.contains(entry.kind())) {
                stage.reached(Reached.OUT_OF_TIME_OVERTOOK);
            }
        }
    }

    /** A host that began with a snapshot has written these. */
    void wroteAfterSnapshot(List<LogLine> lines) {
        for (LogLine line : lines) {
            if (line.text().contains("\"kind\":\"" + RUN_OUT + "\"")) {
                stage.reached(Reached.OUT_OF_TIME_AFTER_SNAPSHOT);
            }
        }
    }
}
