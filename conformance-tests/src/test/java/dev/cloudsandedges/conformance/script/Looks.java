package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.rules.Chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Asks for all that can be seen, rightly and wrongly, and has everything rebuilt. */
final class Looks {

    private static final Map<String, List<String>> QUERIES = Map.of(
            "match", List.of(",\"id\":\"$m\""),
            "moves",
                    List.of(
                            ",\"id\":\"$m\"$p",
                            ",\"id\":\"$m\",\"order\":\"newest-first\",\"limit\":3",
                            ",\"id\":\"$m\",\"after\":\"$n-1\",\"limit\":5"),
            "open-matches",
                    List.of(
                            "$p",
                            ",\"game\":\"dots-and-boxes\"$p",
                            ",\"settings\":{\"height\":1,\"width\":2}$p",
                            ",\"without\":\"$u\"$p"),
            "player-matches", List.of(",\"player\":\"$u\"$p"),
            "user", List.of(",\"id\":\"$u\""),
            "users", List.of("$p", ",\"prefix\":\"A\"$p", ",\"prefix\":\"\\u0130\"$p"),
            "requests", List.of(",\"user\":\"$u\"$p"),
            "leaderboard", List.of("$p"));

    private static final Map<String, List<String>> ADMINISTRATION = new TreeMap<>(Map.of(
            "streams", List.of("", ",\"prefix\":\"match/\",\"limit\":2", ",\"after\":\"match/$m\""),
            "state",
                    List.of(
                            ",\"stream\":\"match/$m\"",
                            ",\"stream\":\"user/$u\"",
                            ",\"stream\":\"pot/x\""),
            "followers", List.of(""),
            "failed-effects", List.of(""),
            "events",
                    List.of(
                            ",\"limit\":3",
                            ",\"after\":\"$n\",\"limit\":20,\"kind\":\"match-joined\"",
                            ",\"prefix\":\"user/\",\"limit\":7",
                            ",\"stream\":\"match/$m\",\"limit\":40",
                            ",\"from\":1700000000000,\"to\":1700000004000,\"limit\":9"),
            "verify", List.of(""),
            "snapshots", List.of(""),
            "save-snapshot", List.of(""),
            "rebuild", List.of(",\"name\":\"$f\"", ",\"stream\":\"match/$m\""),
            "cancel-rebuild", List.of(",\"name\":\"$f\"")));

    static {
        ADMINISTRATION.put("stopped-bots", List.of(""));
    }

    private static final List<String> PAGES = List.of(
            "",
            "",
            ",\"limit\":100",
            ",\"limit\":1",
            ",\"limit\":2,\"after\":\"$n\"",
            ",\"limit\":2,\"after\":\"p1\"",
            ",\"after\":\"\\u0661\"",
            ",\"limit\":0",
            ",\"limit\":101");

    private static final List<String> ANYBODY =
            List.of("guest", "player:p0", "player:p1", "admin:root", "process:house");

    private final ScriptWriter writer;
    private final Chance chance;

    Looks(ScriptWriter writer, Chance chance) {
        this.writer = writer;
        this.chance = chance;
    }

    /** Every query that leads to a whole list, or to something of a match or a user. */
    static List<String> queries(String match, String user) {
        List<String> queries = new ArrayList<>();
        for (String view : Vocabulary.views()) {
            for (String members : known(QUERIES, view)) {
                String whole = members.replace("$p", "");
                queries.add(document(view, whole.replace("$m", match).replace("$u", user)));
            }
        }
        return queries;
    }

    /** One of everything, with a match and a user in its place. */
    void all(String match, String user) {
        for (String view : Vocabulary.views()) {
            writer.query(document(QUERIES, view, match, user), "player:" + user);
        }
        for (String view : Vocabulary.administration()) {
            writer.administer(document(ADMINISTRATION, view, match, user), "admin:root");
        }
    }

    /** One look at something, or a rebuild. */
    void one(String match, String user) {
        switch (chance.below(8)) {
            case 0, 1, 2 ->
                writer.query(any(QUERIES, Vocabulary.views(), match, user), asker(user));
            case 3, 4 ->
                writer.administer(
                        any(ADMINISTRATION, Vocabulary.administration(), match, user),
                        chance.below(6) == 0 ? chance.choose(ANYBODY) : "admin:root");
            case 5 -> writer.line("{\"rebuild\":\"" + follower() + "\"}");
            case 6 ->
                writer.line("{\"log\":" + chance.below(3) + ",\"limit\":" + chance.below(9)
                        + ",\"stream\":\"match/" + match + "\"}");
            default ->
                writer.line("{\"log\":" + chance.below(40) + ",\"limit\":" + chance.below(9) + "}");
        }
    }

    private String asker(String user) {
        return chance.below(3) == 0 ? chance.choose(ANYBODY) : "player:" + user;
    }

    private String any(
            Map<String, List<String>> documents,
            SortedSet<String> views,
            String match,
            String user) {
        if (chance.below(20) == 0) {
            return "{\"view\":\"toString\"}";
        }
        return document(documents, chance.choose(List.copyOf(views)), match, user);
    }

    private String document(
            Map<String, List<String>> documents, String view, String match, String user) {
        String members = chance.choose(known(documents, view))
                .replace("$p", chance.choose(PAGES))
                .replace("$m", match)
                .replace("$u", user)
                .replace("$f", follower())
                .replace("$n", String.valueOf(chance.below(60)));
        return document(view, members);
    }

    private static String document(String view, String members) {
        return "{\"view\":\"" + view + "\"" + members + "}";
    }

    private static List<String> known(Map<String, List<String>> documents, String view) {
        List<String> members = documents.get(view);
        if (members == null) {
            throw new IllegalStateException("no script asks for the view " + view);
        }
        return members;
    }

    private String follower() {
        return chance.below(12) == 0 ? "nobody" : chance.choose(writer.followers());
    }
}
