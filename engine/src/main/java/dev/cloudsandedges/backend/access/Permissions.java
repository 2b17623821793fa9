package dev.cloudsandedges.backend.access;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The table of who may do what. What stands in no row is denied with {@code not-permitted}.
 *
 * <p>It speaks of roles only. Whether a seated player may move now is the match's law, and refused
 * there with a reason that says more.
 */
public final class Permissions {

    private record Row(Operation operation, List<Principal> principals, List<Relation> relations) {}

    private static final List<Principal> PLAYERS = List.of(Principal.PLAYER);
    private static final List<Principal> PROCESSES = List.of(Principal.PROCESS);
    private static final List<Principal> ADMINISTRATORS = List.of(Principal.ADMINISTRATOR);
    private static final List<Principal> EVERYBODY = List.of(Principal.values());

    private static final List<Relation> ANY = List.of(Relation.values());
    private static final List<Relation> SELF = List.of(Relation.SELF);
    private static final List<Relation> OWNER = List.of(Relation.OWNER);

    private static final List<Row> TABLE = List.of(
            new Row(Operation.USER_CREATE, PLAYERS, SELF),
            new Row(Operation.USER_CREATE, PROCESSES, ANY),
            new Row(Operation.USER_SET_NAME, PLAYERS, SELF),
            new Row(Operation.USER_REQUEST_MATCH, PLAYERS, SELF),
            new Row(Operation.USER_REFUSE_MATCH, PROCESSES, ANY),
            new Row(Operation.MATCH_CREATE, PROCESSES, ANY),
            new Row(Operation.MATCH_JOIN, PROCESSES, ANY),
            new Row(Operation.MATCH_JOIN_REQUEST, PLAYERS, ANY),
            new Row(Operation.MATCH_REFUSE_JOIN, PROCESSES, ANY),
            new Row(Operation.MATCH_LEAVE, PLAYERS, ANY),
            new Row(Operation.MATCH_RESIGN, PLAYERS, ANY),
            new Row(Operation.MATCH_REQUEST_UNDO, PLAYERS, ANY),
            new Row(Operation.MATCH_AGREE_UNDO, PLAYERS, ANY),
            new Row(Operation.MATCH_REFUSE_UNDO, PLAYERS, ANY),
            new Row(Operation.MATCH_REMATCH, PLAYERS, ANY),
            new Row(Operation.MATCH_REFUSE_REMATCH, PROCESSES, ANY),
            new Row(Operation.MATCH_START, PROCESSES, ANY),
            new Row(Operation.MATCH_TAKE_TURN, PLAYERS, ANY),
            new Row(Operation.MATCH_CANCEL, PLAYERS, OWNER),
            new Row(Operation.MATCH_RUN_OUT, PROCESSES, ANY),
            new Row(Operation.EFFECTS_BEGIN, PROCESSES, SELF),
            new Row(Operation.EFFECT_RECORD, PROCESSES, SELF),
            new Row(Operation.REQUESTS_VIEW, PLAYERS, SELF),
            new Row(Operation.REQUESTS_VIEW, ADMINISTRATORS, ANY),
            new Row(Operation.ADMINISTER, ADMINISTRATORS, ANY),
            new Row(Operation.MATCH_VIEW, EVERYBODY, ANY),
            new Row(Operation.OPEN_MATCHES_VIEW, EVERYBODY, ANY),
            new Row(Operation.PLAYER_MATCHES_VIEW, EVERYBODY, ANY),
            new Row(Operation.USERS_VIEW, EVERYBODY, ANY),
            new Row(Operation.LEADERBOARD_VIEW, EVERYBODY, ANY));

    private static final boolean[] ALLOWED = allowed(); // the table, spread out

    private Permissions() {}

    private static boolean[] allowed() {
        boolean[] allowed = new boolean[place(Operation.values().length, 0, 0)];
        for (Row row : TABLE) {
            for (Principal principal : row.principals) {
                for (Relation relation : row.relations) {
                    allowed[place(row.operation, principal, relation)] = true;
                }
            }
        }
        return allowed;
    }

    private static int place(Operation operation, Principal principal, Relation relation) {
        return place(operation.ordinal(), principal.ordinal(), relation.ordinal());
    }

    private static int place(int operation, int principal, int relation) {
        return (operation * EVERYBODY.size() + principal) * ANY.size() + relation;
    }

    /** Why the actor may not, or null if they may. */
    public static @Nullable Refusal check(Operation operation, Actor actor, Relation relation) {
        if (ALLOWED[place(operation, Principal.of(actor), relation)]) {
            return null;
        }
        String who = actor.text();
        return Refusal.of("not-permitted", who + " may not " + operation.phrase() + ".")
                .with("actor", who);
    }
}
