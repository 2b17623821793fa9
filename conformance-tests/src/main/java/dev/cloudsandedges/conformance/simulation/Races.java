package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;

import java.util.List;
import java.util.Set;

/** Looks for ends of time and undos among what hosts write, and lose. */
final class Races {

    private static final String RUN_OUT = "match-time-run-out";
    private static final String UNDONE = "match-undone";
    private static final Set<String> BY_PLAYERS = Set.of("match-turn-taken", "match-resigned");
    private static final Set<String> OF_UNDO =
            Set.of("match-undo-requested", "match-undo-agreed", "match-undo-refused", UNDONE);

    private final Stage stage;

    Races(Stage stage) {
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
            if (won != null && won.version() >= entry.version()) {
                lost(entry.kind(), won.kind());
            }
        }
    }

    private void lost(String lost, String won) {
        if (won.equals(RUN_OUT) && lost.equals(RUN_OUT)) {
            stage.reached(Reached.OUT_OF_TIME_TWICE);
        } else if (lost.equals(RUN_OUT) && BY_PLAYERS.contains(won)) {
            stage.reached(Reached.OUT_OF_TIME_OVERTAKEN);
        } else if (won.equals(RUN_OUT) && BY_PLAYERS.contains(lost)) {
            stage.reached(Reached.OUT_OF_TIME_OVERTOOK);
        } else if (OF_UNDO.contains(lost) && BY_PLAYERS.contains(won)) {
            stage.reached(Reached.UNDO_RACED);
        } else if (won.equals(UNDONE) && BY_PLAYERS.contains(lost)) {
            stage.reached(Reached.UNDO_WON_RACE);
        }
    }

    /** A host has written these that began with a snapshot of so much. */
    void wroteAfterSnapshot(List<LogLine> lines, long begunAt, PlainWorld world) {
        for (LogLine line : lines) {
            Entry entry = Entry.of(Documents.parse(line.text()));
            PlainMatch match = world.match(entry.id());
            if (match != null && entry.kind().equals(RUN_OUT)) {
                stage.reached(Reached.OUT_OF_TIME_AFTER_SNAPSHOT);
            } else if (match != null
                    && entry.kind().equals(UNDONE)
                    && match.play().takenBack() <= begunAt) {
                stage.reached(Reached.UNDONE_FROM_SNAPSHOT);
            }
        }
    }
}
