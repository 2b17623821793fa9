package dev.cloudsandedges.conformance.kernel;

import dev.cloudsandedges.eventsourcing.Actor;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes commands of numbers: four users, three matches, and boards so small that games end. A
 * number stands for the same commands wherever it stands in the list, as far as that can be, so
 * that a shorter list is a simpler history.
 */
final class Traffic {

    /** Numbers below this give traffic. */
    static final int PICKS = 1 << 20;

    /** Numbers of this kind give another command under a used id. */
    static final int OTHER_CONTENT = 9;

    private static final List<String> USERS = List.of("ada", "bob", "cy", "dee");
    private static final List<String> NAMES =
            List.of("Ada", "B\u00f6b", "\u4e2d\u6587", "\ud83d\ude00");
    private static final List<String> INVALID = List.of(
            "",
            "null",
            "[]",
            "{\"id\":\"x\"}",
            "{\"id\":\"\",\"stream\":\"user/ada\",\"kind\":\"create\",\"payload\":{}}",
            "{\"id\":\"x\",\"stream\":\"pot/p\",\"kind\":\"create\",\"payload\":{}}",
            "{\"id\":\"x\",\"stream\":\"user/ada\",\"kind\":\"toString\",\"payload\":{}}",
            "{\"id\":\"x\",\"stream\":\"match/m0\",\"kind\":\"take-turn\",\"payload\":{}}",
            "{\"id\":\"x\",\"stream\":\"match/m0\",\"kind\":\"start\",\"payload\":{\"by\":1}}");

    private final List<Sent> sent = new ArrayList<>();
    private int commands;

    private Traffic() {}

    static List<Sent> of(List<Integer> picks) {
        Traffic traffic = new Traffic();
        for (int pick : picks) {
            traffic.add(pick % 16, pick / 16);
        }
        return List.copyOf(traffic.sent);
    }

    private void add(int kind, int rest) {
        String user = USERS.get(rest % 4);
        String match = "m" + rest % 8 / 3;
        switch (kind) {
            case 0 -> user(user, user, "create", rest / 4 % 4);
            case 1 -> user(user, USERS.get(rest / 4 % 4), "set-name", rest / 16 % 4);
            case 2, 3 -> open(match, rest / 8);
            case 4 -> send(Actor.player(user), "match/" + match, "cancel", "{}");
            case 5 -> {
                send(Actor.player(user), "match/" + match, "start", "{}");
                process(match, "start", "{}");
            }
            case 6 -> process(match, "join", "{\"player\":\"" + user + "\"}");
            case 7 -> again(rest, 0);
            case 8 -> again(rest, 1);
            case OTHER_CONTENT -> again(rest, 2);
            case 10 -> invalid(INVALID.get(rest % INVALID.size()));
            default -> turns(match, rest / 8);
        }
    }

    private void user(String user, String by, String kind, int name) {
        String payload = "{\"name\":\"" + NAMES.get(name) + "\"}";
        send(Actor.player(by), "user/" + user, kind, payload);
    }

    /** Everything that it takes until a match is played; sometimes the end of it is missing. */
    private void open(String match, int rest) {
        int seats = 2 + rest % 3;
        String size = "{\"width\":" + (rest / 3 % 4 == 1 ? 2 : 1) + ",\"height\":"
                + (rest / 12 % 4 == 1 ? 2 : 1) + "}";
        process(
                match,
                "create",
                "{\"game\":\"dots-and-boxes\",\"settings\":" + size + ",\"seats\":" + seats
                        + ",\"owner\":\"ada\"}");
        int missing = rest / 48 % 8;
        for (int seat = 0; seat < (missing == 1 ? seats - 1 : seats); seat++) {
            process(match, "join", "{\"player\":\"" + USERS.get(seat) + "\"}");
        }
        if (missing != 2) {
            process(match, "start", "{}");
        }
    }

    /** Everybody in turn tries to draw one line, at most one of them can; then the next line. */
    private void turns(String match, int rest) {
        for (int line = rest % 24; line < rest % 24 + 4; line++) {
            for (String user : USERS) {
                send(Actor.player(user), "match/" + match, "take-turn", move(line));
            }
        }
    }

    private static String move(int line) {
        int x = line / 2 % (line < 16 ? 2 : 3);
        int y = line / (line < 16 ? 4 : 6) % (line < 16 ? 2 : 3);
        String direction = line % 2 == 0 ? "right" : "down";
        return "{\"move\":{\"x\":" + x + ",\"y\":" + y + ",\"direction\":\"" + direction + "\"}}";
    }

    /** An earlier document: as it was, by somebody else, or with another content under its id. */
    private void again(int rest, int how) {
        if (sent.isEmpty()) {
            return;
        }
        Sent earlier = sent.get(rest % sent.size());
        sent.add(
                switch (how) {
                    case 0 -> earlier;
                    case 1 -> earlier.by(Actor.player(USERS.get(rest / 7 % 4)));
                    default ->
                        new Sent(
                                earlier.as(),
                                earlier.at(),
                                earlier.entropy(),
                                earlier.document().replace("right", "down").replace("Ada", "Eve"));
                });
    }

    private void process(String match, String kind, String payload) {
        send(Actor.process("table"), "match/" + match, kind, payload);
    }

    private void send(Actor as, String stream, String kind, String payload) {
        String id = "c" + commands++;
        sent.add(new Sent(
                as,
                1_000L + commands,
                0x9e3779b97f4a7c15L * commands,
                "{\"id\":\"" + id + "\",\"stream\":\"" + stream + "\",\"kind\":\"" + kind
                        + "\",\"payload\":" + payload + "}"));
    }

    private void invalid(String document) {
        sent.add(new Sent(Actor.player("ada"), 0, 0, document));
    }
}
