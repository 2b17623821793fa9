package dev.cloudsandedges.backend.access;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of who may do what. What stands in no row is denied with {@code not-permitted}.
 *
 * <p>It speaks of roles only. Whether a seated player may move now is the match's law, and refused
 * there with a reason that says more.
 */
public final class Permissions {

    private record Row(Operation operation, Set<Principal> principals, Set<Relation> relations) {
        boolean allows(Principal by, Relation as) {
            return principals.contains(by) && relations.contains(as);
        }
    }

    private static final Set<Principal> PLAYERS = EnumSet.of(Principal.PLAYER);
    private static final Set<Principal> PROCESSES = EnumSet.of(Principal.PROCESS);
    private static final Set<Principal> ADMINISTRATORS = EnumSet.of(Principal.ADMINISTRATOR);
    private static final Set<Principal> EVERYBODY = EnumSet.allOf(Principal.class);

    private static final Set<Relation> ANY = EnumSet.allOf(Relation.class);
    private static final Set<Relation> SELF = EnumSet.of(Relation.SELF);
    private static final Set<Relation> OWNER = EnumSet.of(Relation.OWNER);

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

    private static final Map<Operation, List<Row>> ROWS = byOperation();

    private Permissions() {}

    private static Map<Operation, List<Row>> byOperation() {
        Map<Operation, List<Row>> rows = new EnumMap<>(Operation.class);
        for (Row row : TABLE) {
            rows.computeIfAbsent(row.operation, first -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    /** Why the actor may not, or null if they may. */
    public static @Nullable Refusal check(Operation operation, Actor actor, Relation relation) {
        Principal principal = Principal.of(actor);
        List<Row> rows = ROWS.getOrDefault(operation, List.of());
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).allows(principal, relation)) {
                return null;
            }
        }
        String who = actor.text();
        return Refusal.of("not-permitted", who + " may not " + operation.phrase() + ".")
                .with("actor", who);
    }
}
