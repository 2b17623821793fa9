package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.verdict.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a script from a seed. Even seeds give matches of many sizes at one table, played to their
 * end; odd ones the life of a lobby, some of them on a log that is taken in first. In between comes
 * whatever else people send.
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
    private final ScriptWriter writer;
    private final Looks looks;

    private ScriptMaker(long seed) {
        chance = new Chance(seed);
        writer = new ScriptWriter(chance, isOnALog(seed) ? "d" : "c");
        looks = new Looks(writer, chance);
    }

    static String script(long seed) {
        return made(seed).writer.script();
    }

    /** The log that a script leads to. */
    static List<String> log(long seed) {
        return made(seed).writer.log();
    }

    private static ScriptMaker made(long seed) {
        ScriptMaker maker = new ScriptMaker(seed);
        if (seed % 2 == 0) {
            maker.tables(seed);
        } else {
            maker.lobby(seed);
        }
        maker.writer.line("{\"notices\":\"take\"}");
        maker.writer.line("{\"log\":0,\"limit\":1000}");
        return maker;
    }

    private static boolean isOnALog(long seed) {
        return seed % 16 == 15;
    }

    private void tables(long seed) {
        int players = 2 + (int) (seed / 2 % 3);
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
            writer.bytes(HostileBytes.ofLength(65_536));
            writer.bytes(HostileBytes.ofLength(65_537));
        }
        for (int i = 0; i < 5; i++) {
            nonsense(players);
        }
        looks.all("m0", "p0");
    }

    private void lobby(long seed) {
        if (isOnALog(seed)) {
            takeALog(log(seed - 1 - chance.below(4)));
        }
        int users = 2 + (int) (seed / 2 % 4);
        for (int user = 0; user < users; user++) {
            writer.command("player:p" + user, "user/p" + user, "create", "{\"name\":\"User\"}");
        }
        LobbyLife life = new LobbyLife(writer, chance, users);
        for (int i = 0; i < 40; i++) {
            if (i == 10 && seed % 8 == 3) {
                writer.beginNotices();
            }
            life.step();
            if (chance.below(3) == 0) {
                looks.one(anyMatch(), "p" + chance.below(users));
            }
        }
        looks.all(anyMatch(), "p1");
    }

    private String anyMatch() {
        return writer.matches().isEmpty()
                ? "m0"
                : chance.choose(writer.matches()).id();
    }

    /** Three times damaged, then as it is, then once more. */
    private void takeALog(List<String> log) {
        for (int i = 0; i < 3; i++) {
            List<String> damaged = new ArrayList<>(log);
            int at = chance.below(log.size());
            byte[] line = log.get(at).getBytes(StandardCharsets.UTF_8);
            damaged.set(at, new String(HostileBytes.damaged(line, chance), StandardCharsets.UTF_8));
            writer.take(damaged, "admin:root");
        }
        writer.take(log, chance.below(2) == 0 ? "player:p0" : "process:house");
        writer.take(log, "admin:root");
        writer.take(log, "admin:root");
    }

    private void user(int player) {
        String name = new JsonText(chance.choose(NAMES)).text();
        writer.command(
                "player:p" + player,
                "user/p" + player,
                chance.below(8) == 0 ? "set-name" : "create",
                "{\"name\":" + name + "}");
    }

    private void open(String match, int players, int width) {
        create(match, "dots-and-boxes", players, width, 1 + chance.below(4));
        for (int player = 0; player < players; player++) {
            writer.process(match, "join", "{\"player\":\"p" + player + "\"}");
        }
        if (chance.below(12) == 0) {
            writer.command("player:p0", "match/" + match, "cancel", "{}");
        }
        if (chance.below(12) == 0) {
            writer.process(match, "join", "{\"player\":\"late\"}");
        }
        writer.process(match, "start", "{}");
    }

    private void create(String match, String game, int seats, int width, int height) {
        String size = "{\"width\":" + width + ",\"height\":" + height + "}";
        writer.process(
                match,
                "create",
                "{\"game\":\"" + game + "\",\"settings\":" + size + ",\"seats\":" + seats
                        + ",\"owner\":\"p0\"}");
    }

    private void playOut(String match, int players) {
        boolean playing = true;
        while (playing) {
            Verdict<Board> board = writer.board(match);
            playing = board.isAccepted() && !board.orThrow().isOver();
            if (chance.below(4) == 0) {
                nonsense(players);
            } else if (playing) {
                writer.move(match);
            }
        }
        writer.query("{\"view\":\"match\",\"id\":\"" + match + "\"}", "guest");
    }

    private void nonsense(int players) {
        String match = "m" + chance.below(3);
        String player = "player:p" + chance.below(players + 1);
        int x = chance.below(7) - 1;
        int y = chance.below(7) - 1;
        switch (chance.below(16)) {
            case 0, 1 ->
                writer.turn(
                        match, player, "{\"x\":" + x + ",\"y\":" + y + ",\"direction\":\"right\"}");
            case 2 ->
                writer.turn(
                        match, player, "{\"direction\":\"down\",\"y\":" + y + ",\"x\":" + x + "}");
            case 3 -> writer.bytes(HostileBytes.number(chance.below(HostileBytes.count())));
            case 4 -> writer.damagedCommand();
            case 5 -> {
                writer.again();
                writer.underAnothersId();
            }
            case 6, 7, 8 -> looks.one(match, "p" + chance.below(players + 1));
            case 9 -> user(chance.below(players + 1));
            case 10 -> writer.command(player, "match/" + match, "cancel", "{}");
            case 11 -> writer.process(match, chance.below(2) == 0 ? "start" : "join", "{}");
            case 12, 13 ->
                writer.process("m2", "join", "{\"player\":\"p" + chance.below(2) + "\"}");
            case 14 -> create("m2", chance.below(3) == 0 ? "chess" : "dots-and-boxes", 3, 1, 1);
            default -> lineThatIsNone();
        }
    }

    private void lineThatIsNone() {
        writer.line(chance.choose(List.of(
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
                "{\"rebuild\":1}",
                "{\"import\":[]}",
                "{\"import\":[1],\"as\":\"admin:root\"}",
                "{\"log\":0,\"stream\":\"m0\"}",
                "{\"log\":0,\"stream\":\"m/\"}",
                "{\"admin\":{\"view\":\"state\",\"stream\":\"m\"},\"as\":\"admin:r\"}",
                "{\"query\":{\"view\":\"match\",\"id\":\"m0\"},\"as\":\"king\"}")));
    }
}
