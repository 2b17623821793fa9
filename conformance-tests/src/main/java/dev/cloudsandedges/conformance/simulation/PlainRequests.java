package dev.cloudsandedges.conformance.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who asked for a match or a seat, and what came of it, by the lines of the log. */
final class PlainRequests {

    /** For the match that a request names, how far it has come, and why it was refused. */
    record Request(long position, String match, String outcome, String code) {
        @Override
        public String toString() {
            return position + " " + match + " " + outcome + " " + code;
        }
    }

    private final Map<String, TreeMap<Long, Request>> byUser = new HashMap<>();

    void take(Entry entry) {
        switch (entry.kind()) {
            case "user-create-match-requested" ->
                ask(entry.id(), entry.position(), "match-creation-" + entry.position() + "-0");
            case "user-create-match-refused" -> {
                long asked = Documents.number(entry.payload(), "request");
                answer(entry.id(), "match-creation-" + asked + "-0", "refused", entry);
            }
            case "match-join-requested" -> ask(entry.player(), entry.position(), entry.id());
            case "match-joined" -> answer(entry.player(), entry.id(), "granted", entry);
            case "match-join-refused" -> answer(entry.player(), entry.id(), "refused", entry);
            default -> {
                // Says nothing about a request that the list shows.
            }
        }
    }

    /** The latest first. */
    List<Request> of(String user) {
        return new ArrayList<>(
                byUser.getOrDefault(user, new TreeMap<>()).descendingMap().values());
    }

    private void ask(String user, long position, String match) {
        byUser.computeIfAbsent(user, first -> new TreeMap<>())
                .put(position, new Request(position, match, "open", ""));
    }

    private void answer(String user, String match, String outcome, Entry entry) {
        String code = Documents.text(entry.payload(), "code");
        byUser.getOrDefault(user, new TreeMap<>()).replaceAll((position, request) -> {
            boolean meant = request.match.equals(match) && request.outcome.equals("open");
            return meant ? new Request(position, match, outcome, code) : request;
        });
    }
}
