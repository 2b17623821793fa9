package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import java.util.List;

/** Scripts for a game with undo, in whose matches moves are made and taken back. */
final class UndoLife {

    /** How many seeds make scripts that differ enough. */
    static final int COUNT = 20;

    /** What has to be known beside Dots and Boxes. */
    static final List<Rules<?, ?, ?>> GAMES = List.of(UndoDots.GAME);

    private static final String MATCH = "m0";

    private UndoLife() {}

    /** A match with two to four players. */
    static String script(long seed) {
        Chance chance = new Chance(seed);
        ScriptWriter writer = new ScriptWriter(chance, "u", UndoDots.GAME);
        Looks looks = new Looks(writer, chance);
        int players = 2 + chance.below(3);
        writer.beginNotices();
        writer.process(MATCH, "create", create(players, 2 + chance.below(2)));
        writer.process(MATCH, "start", "{}");
        for (int i = 0; i < 60; i++) {
            step(writer, chance, players);
            if (chance.below(4) == 0) {
                looks.one(MATCH, "p" + chance.below(players));
            }
        }
        writer.query("{\"view\":\"match\",\"id\":\"" + MATCH + "\"}", "guest");
        writer.query("{\"view\":\"moves\",\"id\":\"" + MATCH + "\"}", "guest");
        writer.administer("{\"view\":\"verify\"}", "admin:root");
        writer.administer("{\"view\":\"save-snapshot\"}", "admin:root");
        writer.line("{\"notices\":\"take\"}");
        writer.line("{\"log\":0,\"limit\":1000}");
        return writer.script();
    }

    private static void step(ScriptWriter writer, Chance chance, int players) {
        String anybody = "player:p" + chance.below(players + 1);
        switch (chance.below(12)) {
            case 0, 1, 2 -> writer.command(anybody, "match/" + MATCH, "request-undo", "{}");
            case 3, 4, 5, 6 -> writer.command(anybody, "match/" + MATCH, "agree-undo", "{}");
            case 7 -> writer.command(anybody, "match/" + MATCH, "refuse-undo", "{}");
            case 8 -> {
                if (chance.below(12) == 0) {
                    writer.command(anybody, "match/" + MATCH, "resign", "{}");
                }
            }
            case 9 -> writer.again();
            default -> {
                if (!writer.board(MATCH).orThrow().isOver()) {
                    writer.move(MATCH);
                }
            }
        }
    }

    private static String create(int players, int width) {
        StringBuilder seated = new StringBuilder();
        for (int player = 0; player < players; player++) {
            seated.append(player == 0 ? "\"p" : ",\"p").append(player).append('"');
        }
        return "{\"game\":\"undo-dots\",\"settings\":{\"width\":" + width + ",\"height\":2},"
                + "\"seats\":" + players + ",\"owner\":\"p0\",\"players\":[" + seated + "]}";
    }
}
