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

    private record Row(Operation operation, Principal principal, List<Relation> relations) {
        boolean allows(Operation asked, Principal by, Relation as) {
            return operation == asked && principal == by && relations.contains(as);
        }
    }

    private static final List<Relation> ANY = List.of(Relation.values());

    private static final List<Row> TABLE = List.of(
            new Row(Operation.USER_CREATE, Principal.PLAYER, List.of(Relation.SELF)),
            new Row(Operation.USER_CREATE, Principal.PROCESS, ANY),
            new Row(Operation.USER_SET_NAME, Principal.PLAYER, List.of(Relation.SELF)),
            new Row(Operation.USER_REQUEST_MATCH, Principal.PLAYER, List.of(Relation.SELF)),
            new Row(Operation.USER_REFUSE_MATCH, Principal.PROCESS, ANY),
            new Row(Operation.MATCH_CREATE, Principal.PROCESS, ANY),
            new Row(Operation.MATCH_JOIN, Principal.PROCESS, ANY),
            new Row(Operation.MATCH_JOIN_REQUEST, Principal.PLAYER, ANY),
            new Row(Operation.MATCH_REFUSE_JOIN, Principal.PROCESS, ANY),
            new Row(Operation.MATCH_LEAVE, Principal.PLAYER, ANY),
            new Row(Operation.MATCH_RESIGN, Principal.PLAYER, ANY),
            new Row(Operation.MATCH_REMATCH, Principal.PLAYER, ANY),
            new Row(Operation.MATCH_REFUSE_REMATCH, Principal.PROCESS, ANY),
            new Row(Operation.MATCH_START, Principal.PROCESS, ANY),
            new Row(Operation.MATCH_TAKE_TURN, Principal.PLAYER, ANY),
            new Row(Operation.MATCH_CANCEL, Principal.PLAYER, List.of(Relation.OWNER)),
            new Row(Operation.MATCH_VIEW, Principal.GUEST, ANY),
            new Row(Operation.MATCH_VIEW, Principal.PLAYER, ANY),
            new Row(Operation.MATCH_VIEW, Principal.ADMINISTRATOR, ANY),
            new Row(Operation.MATCH_VIEW, Principal.PROCESS, ANY));

    private Permissions() {}

    /** Why the actor may not, or null if they may. */
    public static @Nullable Refusal check(Operation operation, Actor actor, Relation relation) {
        Principal principal = Principal.of(actor);
        for (Row row : TABLE) {
            if (row.allows(operation, principal, relation)) {
                return null;
            }
        }
        String who = actor.text();
        return Refusal.of("not-permitted", who + " may not " + operation.phrase() + ".")
                .with("actor", who);
    }
}
