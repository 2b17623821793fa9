package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a script from a seed: users, matches of many sizes, games to their end, and in between
 * whatever else people send. Plays along on an engine of its own, to know what would be accepted.
 */
final class ScriptMaker {

    private static final List<String> NAMES = List.of(
            "Ada",
            "B\u00f6b \u2601\ufe0f",
            "\u4e2d\u6587\u540d\u5b57",
            "\u0130stanbul \u0131",
            "\u0645\u0631\u062d\u0628\u0627",
            "\ud83d\ude00\ud83c\udff3",
            " trimmed\u3000",
            "\u202egnirts",
            "a\u200bb",
            "",
            "\u2003",
            "tab\tbed",
            "e\u0301",
            "\ufe0f",
            "\u13430",
            "x".repeat(40),
            "x".repeat(41),
            "\ud83d\ude00".repeat(40),
            "\ud83d\ude00".repeat(41),
            "<script>alert(1)</script>",
            "\"quoted\\\"",
            "toString");

    private final Chance chance;
    private final StringBuilder script = new StringBuilder();
    private final List<String> said = new ArrayList<>();
    private final CloudsAndEdges engine =
            CloudsAndEdges.on(new MemoryEventStore(), () -> 0, () -> 0).open();
    private int commands;
    private long at = 1_700_000_000_000L;

    private ScriptMaker(long seed) {
        chance = new Chance(seed);
    }

    static String script(long seed) {
        ScriptMaker maker = new ScriptMaker(seed);
        maker.make(seed);
        return maker.script.toString();
    }

    private void make(long seed) {
        int players = 2 + (int) (seed % 3);
        for (int player = 0; player < players; player++) {
            user(player);
        }
        int matches = 1 + chance.below(2);
        for (int match = 0; match < matches; match++) {
            open("m" + match, players, 1 + chance.below(seed % 20 == 0 ? 8 : 4));
        }
        for (int match = 0; match < matches; match++) {
            playOut("m" + match, players);
        }
        if (seed % 50 == 0) {
            bytes(HostileBytes.ofLength(65_536));
            bytes(HostileBytes.ofLength(65_537));
        }
        for (int i = 0; i < 5; i++) {
            nonsense(players);
        }
        line("{\"log\":0,\"limit\":1000}");
    }

    private void user(int player) {
        String name = new JsonText(chance.choose(NAMES)).text();
        command(
                "player:p" + player,
                "user/p" + player,
                chance.below(8) == 0 ? "set-name" : "create",
                "{\"name\":" + name + "}");
    }

    private void open(String match, int players, int width) {
        create(match, "dots-and-boxes", players, width, 1 + chance.below(4));
        for (int player = 0; player < players; player++) {
            process(match, "join", "{\"player\":\"p" + player + "\"}");
        }
        if (chance.below(12) == 0) {
            command("player:p0", "match/" + match, "cancel", "{}");
        }
        if (chance.below(12) == 0) {
            process(match, "join", "{\"player\":\"late\"}");
        }
        process(match, "start", "{}");
    }

    private void create(String match, String game, int seats, int width, int height) {
        String size = "{\"width\":" + width + ",\"height\":" + height + "}";
        process(
                match,
                "create",
                "{\"game\":\"" + game + "\",\"settings\":" + size + ",\"seats\":" + seats
                        + ",\"owner\":\"p0\"}");
    }

    private void playOut(String match, int players) {
        boolean playing = true;
        while (playing) {
            Verdict<Board> board = engine.state(match, DotsAndBoxes.RULES);
            playing = board.isAccepted() && !board.orThrow().isFull();
            if (chance.below(4) == 0) {
                nonsense(players);
            } else if (playing) {
                move(match, board.orThrow(), players);
            }
        }
        query(match, "guest");
    }

    private void move(String match, Board board, int players) {
        List<Line> free = new ArrayList<>();
        DotsAndBoxes.RULES.legalMoves(board, board.turn()).forEach(free::add);
        // The last player to join has seat 0.
        int mover = (board.turn() + players - 1) % players;
        turn(match, "player:p" + mover, Line.CODEC.write(chance.choose(free)).text());
    }

    private void turn(String match, String as, String move) {
        command(as, "match/" + match, "take-turn", "{\"move\":" + move + "}");
    }

    private void nonsense(int players) {
        String match = "m" + chance.below(3);
        String player = "player:p" + chance.below(players + 1);
        int x = chance.below(7) - 1;
        int y = chance.below(7) - 1;
        switch (chance.below(16)) {
            case 0, 1 ->
                turn(match, player, "{\"x\":" + x + ",\"y\":" + y + ",\"direction\":\"right\"}");
            case 2 ->
                turn(match, player, "{\"direction\":\"down\",\"y\":" + y + ",\"x\":" + x + "}");
            case 3 -> bytes(HostileBytes.number(chance.below(HostileBytes.count())));
            case 4 -> damagedCommand();
            case 5 -> again();
            case 6 -> query(match, chance.choose(List.of("guest", player, "admin:root", "king")));
            case 7 -> line("{\"log\":" + chance.below(40) + ",\"limit\":" + chance.below(9) + "}");
            case 8 ->
                line("{\"rebuild\":\"" + (chance.below(4) == 0 ? "users" : "matches") + "\"}");
            case 9 -> user(chance.below(players + 1));
            case 10 -> command(player, "match/" + match, "cancel", "{}");
            case 11 -> process(match, chance.below(2) == 0 ? "start" : "join", "{}");
            case 12, 13 -> process("m2", "join", "{\"player\":\"p" + chance.below(2) + "\"}");
            case 14 -> create("m2", chance.below(3) == 0 ? "chess" : "dots-and-boxes", 3, 1, 1);
            default -> lineThatIsNone();
        }
    }

    private void lineThatIsNone() {
        script.append(chance.choose(List.of(
                        "",
                        " ",
                        "\t",
                        "\r",
                        "\u2003",
                        "\u00a0",
                        "{}",
                        "not json",
                        "{\"log\":-1}",
                        "{\"log\":1.5}",
                        "{\"bytes\":\"0\"}",
                        "{\"bytes\":\"zz\"}",
                        "{\"bytes\":\"\uff11\uff12\"}",
                        "{\"bytes\":\"\u0661\u0662\"}",
                        "{\"bytes\":\"\"}",
                        "{\"log\":0,\"as\":\"guest\"}",
                        "{\"query\":{\"view\":\"user\",\"id\":\"p0\"}}",
                        "{\"query\":null,\"as\":\"player:\"}",
                        "{\"command\":{\"id\":1}, \"entropy\":\"0123456789ABCDEF\"}",
                        "{\"command\":[],\"at\":9223372036854775807}",
                        "{\"rebuild\":1}")))
                .append('\n');
    }

    private void damagedCommand() {
        if (!said.isEmpty()) {
            byte[] document = chance.choose(said).getBytes(StandardCharsets.UTF_8);
            bytes(HostileBytes.damaged(document, chance));
        }
    }

    private void again() {
        if (!said.isEmpty()) {
            submit(chance.choose(said), "player:p" + chance.below(3), at, 0);
        }
    }

    private void query(String match, String as) {
        line("{\"query\":{\"view\":\"match\",\"id\":\"" + match + "\"},\"as\":\"" + as + "\"}");
    }

    private void process(String match, String kind, String payload) {
        command("process:table", "match/" + match, kind, payload);
    }

    private void command(String as, String stream, String kind, String payload) {
        String document = "{\"id\":\"c" + commands++ + "\",\"stream\":\"" + stream
                + "\",\"kind\":\"" + kind + "\",\"payload\":" + payload + "}";
        said.add(document);
        at += chance.below(2_000) - 500;
        submit(document, as, at, chance.bits());
    }

    private void submit(String document, String as, long when, long entropy) {
        line("{\"command\":" + document + ",\"as\":\"" + as + "\",\"at\":" + when
                + ",\"entropy\":\"" + Hex.of(entropy) + "\"}");
        Actor actor = Actor.parse(as).orThrow();
        engine.door().submit(actor, when, entropy, document).whenAnswered(answer -> {});
    }

    private void bytes(byte[] document) {
        StringBuilder digits = new StringBuilder();
        for (byte one : document) {
            digits.append(Character.forDigit(one >> 4 & 15, 16));
            digits.append(Character.forDigit(one & 15, 16));
        }
        line("{\"as\":\"player:p0\",\"bytes\":\"" + digits + "\"}");
        Actor actor = Actor.player("p0");
        engine.door().submit(actor, 0, 0, document).whenAnswered(answer -> {});
    }

    private void line(String line) {
        script.append(line).append('\n');
    }
}
