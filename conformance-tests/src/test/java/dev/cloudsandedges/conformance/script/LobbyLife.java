package dev.cloudsandedges.conformance.script;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.rules.Chance;

import java.util.List;
import java.util.Map;

/**
 * Users who ask for matches and seats, leave, cancel, play, give up and want to play again, and the
 * processes that answer them. In between, everybody sends every command there is to anything.
 */
final class LobbyLife {

    private static final String CODE =
            "\"code\":\"house-closed\",\"message\":\"\\u2601 \\\"no\\\"\"";

    private static final Map<String, String> PAYLOADS = Map.ofEntries(
            Map.entry("user create", "{\"name\":\"Ann\"}"),
            Map.entry("user set-name", "{\"name\":\"\\ud83d\\ude00 $n\"}"),
            Map.entry("user create-match-request", "{$t}"),
            Map.entry("user refuse-match-request", "{\"request\":$n," + CODE + "}"),
            Map.entry("match create", "{$t,\"owner\":\"$u\",\"players\":[\"$u\",\"p1\"]}"),
            Map.entry("match join-request", "{}"),
            Map.entry("match join", "{\"player\":\"$u\"}"),
            Map.entry("match refuse-join", "{\"player\":\"$u\"," + CODE + "}"),
            Map.entry("match leave", "{}"),
            Map.entry("match start", "{}"),
            Map.entry("match take-turn", "{\"move\":{\"x\":$n,\"y\":0,\"direction\":\"right\"}$s}"),
            Map.entry("match resign", "{}"),
            Map.entry("match request-undo", "{}"),
            Map.entry("match agree-undo", "{}"),
            Map.entry("match refuse-undo", "{}"),
            Map.entry("match rematch", "{}"),
            Map.entry("match refuse-rematch", "{" + CODE + "}"),
            Map.entry("match cancel", "{}"),
            Map.entry("match run-out", "{}"));

    private static final List<String> CLOCKS = List.of(
            "{\"perMove\":1000}",
            "{\"perMove\":3000}",
            "{\"bank\":4000,\"increment\":500}",
            "{\"bank\":20000,\"increment\":0}",
            "{\"perMove\":999}",
            "{\"bank\":1000,\"increment\":-1}");

    private final ScriptWriter writer;
    private final Chance chance;
    private final int users;

    LobbyLife(ScriptWriter writer, Chance chance, int users) {
        this.writer = writer;
        this.chance = chance;
        this.users = users;
    }

    /** Creates the users. */
    void begin() {
        for (int user = 0; user < users; user++) {
            command("user create", "p" + user, "");
        }
    }

    /** One thing that happens, or a few. */
    void step() {
        if (chance.below(12) == 0) {
            writer.again();
            writer.underAnothersId();
        }
        if (chance.below(6) == 0) {
            writer.tick();
        } else if (chance.below(40) == 0) {
            writer.line("{\"tick\":-1}");
        }
        List<MatchView> matches = writer.matches();
        long unfinished = matches.stream().filter(LobbyLife::isUnfinished).count();
        if (matches.isEmpty() || chance.below(unfinished < 4 ? 6 : 20) == 0) {
            command("user create-match-request", user(), "");
        } else if (chance.below(6) == 0) {
            anything(chance.choose(matches).id());
        } else {
            goOn(chosen(matches));
        }
    }

    /** Most often one that is not over yet. */
    private MatchView chosen(List<MatchView> matches) {
        List<MatchView> unfinished =
                matches.stream().filter(LobbyLife::isUnfinished).toList();
        return unfinished.isEmpty() || chance.below(4) == 0
                ? chance.choose(matches)
                : chance.choose(unfinished);
    }

    private static boolean isUnfinished(MatchView match) {
        return match.status() == MatchStatus.NOT_STARTED || match.status() == MatchStatus.PLAYING;
    }

    private void goOn(MatchView match) {
        switch (match.status()) {
            case NOT_STARTED -> seat(match);
            case PLAYING -> play(match);
            case FINISHED -> playAgain(match);
            default -> anything(match.id());
        }
    }

    private void seat(MatchView match) {
        switch (chance.below(10)) {
            case 0 -> command("match leave", seated(match), match.id());
            case 1 -> command("match cancel", match.owner(), match.id());
            case 2 -> command("match join", "", match.id());
            default -> command("match join-request", user(), match.id());
        }
    }

    private void play(MatchView match) {
        int moves = 1 + chance.below(6);
        for (int i = 0; i < moves && isPlayed(match.id()); i++) {
            writer.move(match.id());
        }
        if (chance.below(4) == 0) {
            command("match run-out", "", match.id());
        }
        if (chance.below(6) == 0) {
            String way = chance.choose(List.of("request-undo", "agree-undo", "refuse-undo"));
            command("match " + way, seated(match), match.id());
        }
        if (chance.below(6) == 0) {
            String tired = seated(match);
            int times = 1 + chance.below(3) / 2;
            for (int i = 0; i < times; i++) {
                command("match resign", tired, match.id());
            }
        }
    }

    private boolean isPlayed(String match) {
        return writer.board(match).isAccepted()
                && !writer.board(match).orThrow().isOver();
    }

    private void playAgain(MatchView match) {
        if (chance.below(3) == 0) {
            command("match refuse-rematch", "", match.id());
        } else {
            match.players().forEach(one -> command("match rematch", one.id(), match.id()));
        }
    }

    /** Any command for a match or a user, from whomever, whether that makes sense or not. */
    private void anything(String match) {
        if (chance.below(20) == 0) {
            writer.command("player:" + user(), "match/" + match, "toString", "{}");
        }
        List<String> commands = List.copyOf(Vocabulary.commands());
        command(chance.choose(commands), chance.below(3) == 0 ? "" : user(), match);
    }

    /** A command of a player; of a process if there is none. */
    private void command(String command, String player, String match) {
        int space = command.indexOf(' ');
        String type = command.substring(0, space);
        String payload = PAYLOADS.get(command);
        if (payload == null) {
            throw new IllegalStateException("no script has the command " + command);
        }
        String user = player.isEmpty() ? user() : player;
        writer.command(
                player.isEmpty() ? "process:house" : "player:" + player,
                type + "/" + id(type, user, match),
                command.substring(space + 1),
                payload.replace("$t", terms())
                        .replace("$s", chance.below(3) == 0 ? ",\"turn\":$n" : "")
                        .replace("$u", user)
                        .replace("$n", String.valueOf(chance.below(4))));
    }

    private String id(String type, String user, String match) {
        if (type.equals("user")) {
            return user;
        }
        return chance.below(30) == 0 ? "m" + chance.below(3) : match;
    }

    private String terms() {
        return "\"game\":\"dots-and-boxes\",\"settings\":{\"width\":" + (1 + chance.below(2))
                + ",\"height\":" + (1 + chance.below(2)) + "},\"seats\":" + (2 + chance.below(3))
                + (chance.below(3) == 0 ? ",\"clock\":" + chance.choose(CLOCKS) : "");
    }

    private String seated(MatchView match) {
        return match.players().isEmpty()
                ? user()
                : chance.choose(match.players()).id();
    }

    private String user() {
        return "p" + chance.below(users);
    }
}
