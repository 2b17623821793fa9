package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which notices the log wants, by their ids, and what became of them. Written from the description
 * alone, for holding the engine's own against it.
 */
final class PlainNotices {

    private static final String PROCESS = "notices";

    private final Stage stage;
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Map<String, Long> recorded = new LinkedHashMap<>();
    private boolean begun;

    PlainNotices(Stage stage) {
        this.stage = stage;
    }

    /** What the log wants under that id, as JSON; empty if it wants nothing. */
    String wanted(String id) {
        return wanted.getOrDefault(id, "");
    }

    /** The ids of those that are not recorded. */
    List<String> open() {
        List<String> open = new ArrayList<>(wanted.keySet());
        open.removeAll(recorded.keySet());
        return open;
    }

    /** Where on the log it is recorded; behind everything if it is not. */
    long recordedAt(String id) {
        return recorded.getOrDefault(id, Long.MAX_VALUE);
    }

    /** A host says that it was brought about. */
    void acknowledge(String id) {
        acknowledged.add(id);
    }

    /** An event of the process's own stream. */
    void takeOfEffects(Entry entry) {
        boolean own = entry.stream().equals("effects/" + PROCESS)
                && entry.by().equals("process:" + PROCESS);
        hold(Law.FOR_ONESELF, own, entry);
        boolean beginning = entry.kind().equals("effects-began");
        hold(Law.ONE_SPELLING, beginning || entry.kind().equals("effect-done"), entry);
        hold(Law.FORWARD_ONLY, begun != beginning, entry);
        if (beginning && entry.position() > 1) {
            stage.reached(Reached.EFFECTS_BEGAN_LATE);
        }
        begun = true;
        if (!beginning) {
            String id = entry.cause();
            boolean first = recorded.putIfAbsent(id, entry.position()) == null;
            boolean right = first && wanted.containsKey(id) && acknowledged.contains(id);
            hold(Law.RECORDED_WHEN_DONE, right, entry);
        }
    }

    void takeOfUser(Entry entry) {
        if (entry.kind().equals("user-create-match-refused")) {
            JsonObject.Builder notice = notice(entry.id(), "match-refused")
                    .and("request", Documents.number(entry.payload(), "request"));
            want(entry, List.of(with(notice, entry, "code", "message")));
        }
    }

    /**
     * An event of a match.
     *
     * @param match as it is after the event
     * @param before who was to move before it
     */
    void takeOfMatch(Entry entry, PlainMatch match, List<String> before) {
        List<JsonObject> notices = new ArrayList<>();
        switch (entry.kind()) {
            case "match-started" ->
                toAll(notices, match, entry, "match-started", "players", "next");
            case "match-finished" ->
                toAll(notices, match, entry, "match-finished", "winners", "points");
            case "match-rematch-refused" ->
                toAll(notices, match, entry, "rematch-refused", "code", "message");
            case "match-join-refused" ->
                notices.add(of(match, entry, entry.player(), "seat-refused", "code", "message"));
            case "match-time-run-out" -> {
                JsonTruth gaveUp = JsonTruth.of(entry.payload().get("move") == JsonNull.NULL);
                for (String player : match.players) {
                    notices.add(notice(player, "time-run-out")
                            .and("match", match.id)
                            .and("player", entry.player())
                            .and("resigned", gaveUp)
                            .build());
                }
                toMove(notices, match, entry, before);
            }
            case "match-undo-requested" -> toOthers(notices, match, entry, "undo-requested");
            case "match-undo-refused" -> toOthers(notices, match, entry, "undo-refused");
            case "match-turn-taken", "match-resigned", "match-undone" ->
                toMove(notices, match, entry, before);
            default -> {
                // Nobody is told.
            }
        }
        want(entry, notices);
    }

    /** To the others who still play. */
    private static void toOthers(
            List<JsonObject> notices, PlainMatch match, Entry entry, String about) {
        for (String player : match.players) {
            if (!player.equals(entry.player()) && !match.resigned.contains(player)) {
                notices.add(of(match, entry, player, about, "player"));
            }
        }
    }

    /** To those who are to move and were not before. */
    private static void toMove(
            List<JsonObject> notices, PlainMatch match, Entry entry, List<String> before) {
        for (String player : match.next()) {
            if (!before.contains(player)) {
                notices.add(of(match, entry, player, "your-turn"));
            }
        }
    }

    private static void toAll(
            List<JsonObject> notices,
            PlainMatch match,
            Entry entry,
            String about,
            String... members) {
        for (String player : match.players) {
            notices.add(of(match, entry, player, about, members));
        }
    }

    private static JsonObject of(
            PlainMatch match, Entry entry, String to, String about, String... members) {
        return with(notice(to, about).and("match", match.id), entry, members);
    }

    private static JsonObject.Builder notice(String to, String about) {
        return JsonObject.with("to", to).and("about", about);
    }

    private static JsonObject with(JsonObject.Builder notice, Entry entry, String... members) {
        for (String member : members) {
            JsonValue value = entry.payload().get(member);
            if (value != null) {
                notice.and(member, value);
            }
        }
        return notice.build();
    }

    private void want(Entry entry, List<JsonObject> notices) {
        for (int i = 0; begun && i < notices.size(); i++) {
            String id = PROCESS + '-' + entry.position() + '-' + i;
            wanted.put(id, notices.get(i).text());
        }
    }

    private void hold(Law law, boolean holds, Entry entry) {
        stage.hold(law, holds, entry::toString);
    }
}
