package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.json.JsonObject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Holds the reason of a refusal against what the plain world was between the question and the
 * answer, and the event of an accepted command against what was asked for.
 */
final class Reasons {

    /** What says nothing about the command. */
    private static final Set<String> BESIDE_THE_POINT =
            Set.of("store-unavailable", "command-id-reused", "log-corrupt", "internal-error");

    private static final Set<String> OF_A_TURN = Set.of("not-your-turn", "out-of-time");

    private final Stage stage;
    private final SimulatedGames games;
    private final PlainWorld world;
    private final SharedLog log;

    Reasons(Stage stage, SimulatedGames games, PlainWorld world, SharedLog log) {
        this.stage = stage;
        this.games = games;
        this.world = world;
        this.log = log;
    }

    /**
     * Checks what an accepted command has led to.
     *
     * @param times what the clocks of hosts said when it came to them
     */
    void checkEvent(Question asked, long first, Set<Long> times) {
        LogLine line = log.lines(first).get((int) first - 1);
        Entry event = Entry.of(Documents.parse(line.text()));
        PlainCommand command = asked.command();
        boolean right = command != null
                && asked.fault(games).isEmpty()
                && event.kind().startsWith(command.event)
                && says(event.payload(), asked);
        stage.hold(Law.TRUE_TIMES, times.contains(event.at()), line::text);
        stage.hold(Law.AS_ASKED, right, () -> asked.document() + " led to " + line.text());
    }

    /** Everything that was asked for stands in the event; names are without spaces around them. */
    private static boolean says(JsonObject said, Question asked) {
        JsonObject payload = asked.payload();
        boolean own = said.indexOf("player") < 0
                || asked.player().isEmpty()
                || asked.player().equals(Documents.text(said, "player"));
        for (String name : Documents.names(payload)) {
            own &= name.equals("name")
                    ? Documents.text(said, name)
                            .equals(Documents.text(payload, name).strip())
                    : String.valueOf(said.get(name)).equals(String.valueOf(payload.get(name)));
        }
        return own;
    }

    /** Checks the reason that a host gives which had not been asked this before. */
    void checkReason(Question asked, String code) {
        if (BESIDE_THE_POINT.contains(code)) {
            return;
        }
        String fault = asked.fault(games);
        PlainCommand command = asked.command();
        boolean right = (fault.isEmpty() && command != null)
                ? isRight(asked, command, code)
                : code.startsWith(fault);
        stage.hold(
                Law.RIGHT_REASON,
                right,
                () -> code + " for " + asked.actor().text() + ' ' + asked.document());
    }

    private boolean isRight(Question asked, PlainCommand command, String code) {
        PlainMatch match = world.match(asked.id());
        boolean denied = asked.isDenied(command, match);
        if (code.equals("not-permitted")) {
            return denied || (match != null && match.beganAfter(asked.at()));
        }
        if (denied) {
            return false;
        }
        return asked.stream().startsWith("user/")
                ? isRightOfUser(asked.id(), command, code)
                : isRightOfMatch(asked, match, command, code);
    }

    private boolean isRightOfUser(String user, PlainCommand command, String code) {
        return command == PlainCommand.CREATE_USER
                ? code.equals("user-exists") && world.hasUser(user)
                : code.equals("user-unknown");
    }

    private boolean isRightOfMatch(
            Question asked, @Nullable PlainMatch match, PlainCommand command, String code) {
        if (match == null || command == PlainCommand.CREATE) {
            return code.equals(match == null ? "match-unknown" : "match-exists");
        }
        List<PlainMatch.Life> lives = match.lives(asked.at());
        for (PlainMatch.Life life : PlainMatch.Life.values()) {
            if (code.equals(life.code)) {
                return lives.contains(life) && life != command.needed;
            }
        }
        if (code.equals("match-unknown")) {
            return match.beganAfter(asked.at());
        }
        if (code.equals("user-unknown")) {
            return command == PlainCommand.JOIN_REQUEST
                    && !world.wasCreated(asked.player(), asked.at());
        }
        if (command.needed != null && !lives.contains(command.needed)) {
            return false;
        }
        return switch (command) {
            case TAKE_TURN -> isRightOfTurn(asked, match, code);
            case RUN_OUT -> isRightOfTime(asked, match, code);
            case REQUEST_UNDO, AGREE_UNDO, REFUSE_UNDO -> isRightOfUndo(asked, match, code);
            default -> true;
        };
    }

    private static boolean isRightOfTurn(Question asked, PlainMatch match, String code) {
        int seat = match.players.indexOf(asked.player());
        if (code.equals("out-of-time")) {
            return seat >= 0 && match.play().wasOver(seat, asked.at(), asked.time());
        }
        boolean ofAPlayer = code.startsWith("field-")
                || OF_A_TURN.contains(code)
                || match.game.refusals().contains(code);
        return seat >= 0 ? ofAPlayer : code.equals("not-a-player");
    }

    private static boolean isRightOfUndo(Question asked, PlainMatch match, String code) {
        int seat = match.players.indexOf(asked.player());
        PlainUndo undo = match.play().undo();
        long since = asked.at();
        return switch (code) {
            case "not-a-player" -> seat < 0;
            case "undo-not-allowed" -> !match.play().hasUndo();
            case "already-resigned" -> match.resigned.contains(asked.player());
            case "undo-requested" -> undo.was(since, then -> then.wish() >= 0);
            case "no-undo-request" -> undo.was(since, then -> then.wish() < 0);
            case "nothing-to-undo" ->
                undo.was(since, then -> then.wish() < 0 && !then.able().contains(seat));
            case "already-agreed" ->
                undo.was(since, then -> then.wish() == seat || then.agreed().contains(seat));
            default -> false;
        };
    }

    private static boolean isRightOfTime(Question asked, PlainMatch match, String code) {
        return match.hasClock()
                ? code.equals("clock-running") && match.play().wasRunning(asked.at(), asked.time())
                : code.equals("no-clock");
    }
}
