package dev.cloudsandedges.conformance.simulation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every command: who may send it, what it holds, when it can be, and what it leads to. */
enum PlainCommand {
    CREATE_USER("user/create", Who.SELF_OR_PROCESS, null, "user-created", "name"),
    SET_NAME("user/set-name", Who.SELF, null, "user-name-set", "name"),
    REQUEST_MATCH(
            "user/create-match-request",
            Who.SELF,
            null,
            "user-create-match-requested",
            "game",
            "settings",
            "seats",
            "clock?"),
    REFUSE_MATCH(
            "user/refuse-match-request",
            Who.PROCESS,
            null,
            "user-create-match-refused",
            "request",
            "code",
            "message"),
    CREATE(
            "match/create",
            Who.PROCESS,
            null,
            "match-created",
            "game",
            "settings",
            "seats",
            "owner",
            "clock?"),
    JOIN_REQUEST("match/join-request", Who.PLAYER, PlainMatch.Life.OPEN, "match-join-requested"),
    JOIN("match/join", Who.PROCESS, PlainMatch.Life.OPEN, "match-join", "player"),
    REFUSE_JOIN(
            "match/refuse-join",
            Who.PROCESS,
            null,
            "match-join-refused",
            "player",
            "code",
            "message"),
    LEAVE("match/leave", Who.PLAYER, PlainMatch.Life.OPEN, "match-left"),
    START("match/start", Who.PROCESS, PlainMatch.Life.OPEN, "match-started"),
    CANCEL("match/cancel", Who.OWNER, PlainMatch.Life.OPEN, "match-cancelled"),
    TAKE_TURN("match/take-turn", Who.PLAYER, PlainMatch.Life.PLAYING, "match-turn-taken", "move"),
    RESIGN("match/resign", Who.PLAYER, PlainMatch.Life.PLAYING, "match-resigned"),
    REQUEST_UNDO("match/request-undo", Who.PLAYER, PlainMatch.Life.PLAYING, "match-und"),
    AGREE_UNDO("match/agree-undo", Who.PLAYER, PlainMatch.Life.PLAYING, "match-undo-agreed"),
    REFUSE_UNDO("match/refuse-undo", Who.PLAYER, PlainMatch.Life.PLAYING, "match-undo-refused"),
    RUN_OUT("match/run-out", Who.PROCESS, PlainMatch.Life.PLAYING, "match-time-run-out"),
    REMATCH("match/rematch", Who.PLAYER, PlainMatch.Life.FINISHED, "match-rematch-requested"),
    REFUSE_REMATCH(
            "match/refuse-rematch",
            Who.PROCESS,
            PlainMatch.Life.FINISHED,
            "match-rematch-refused",
            "code",
            "message");

    /** Who may send a command. */
    enum Who {
        SELF,
        SELF_OR_PROCESS,
        PROCESS,
        PLAYER,
        OWNER
    }

    private final String name;
    final Who who;

    /** What a match must be in; null if that is no matter, or the stream is no match's. */
    final PlainMatch.@Nullable Life needed;

    /** How the kind of the first event begins. */
    final String event;

    /** The names of its members; a question mark ends one that may be left out. */
    private final String members;

    PlainCommand(
            String name,
            Who who,
            PlainMatch.@Nullable Life needed,
            String event,
            String... members) {
        this.name = name;
        this.who = who;
        this.needed = needed;
        this.event = event;
        this.members = String.join(" ", members);
    }

    /** Whether its payload may have these members and no others. */
    boolean fits(Set<String> members) {
        Set<String> left = new TreeSet<>(members);
        for (String one : this.members.split(" ", -1)) {
            boolean optional = one.endsWith("?");
            String name = optional ? one.substring(0, one.length() - 1) : one;
            if (!left.remove(name) && !optional && !name.isEmpty()) {
                return false;
            }
        }
        return left.isEmpty();
    }

    /** Whether its payload has such a member. */
    boolean has(String member) {
        return List.of(members.split(" ", -1)).contains(member);
    }

    /** The command of that kind on such a stream, or null. */
    static @Nullable PlainCommand of(String stream, String kind) {
        String wanted = stream.substring(0, stream.indexOf('/') + 1) + kind;
        for (PlainCommand command : values()) {
            if (command.name.equals(wanted)) {
                return command;
            }
        }
        return null;
    }
}
