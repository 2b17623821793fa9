package dev.cloudsandedges.backend.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Who may do what, cell by cell, written down a second time. */
final class PermissionsTest {

    private static final Map<Principal, Actor> ACTORS = Map.of(
            Principal.GUEST, Actor.GUEST,
            Principal.PLAYER, Actor.player("p"),
            Principal.ADMINISTRATOR, Actor.administrator("a"),
            Principal.PROCESS, Actor.process("q"));

    /** Rows: stranger, seated, owner, self. Columns: guest, player, administrator, process. */
    private static final String EXPECTED = """
            USER_CREATE           ---y ---y ---y -y-y
            USER_SET_NAME         ---- ---- ---- -y--
            USER_REQUEST_MATCH    ---- ---- ---- -y--
            USER_REFUSE_MATCH     ---y ---y ---y ---y
            MATCH_CREATE          ---y ---y ---y ---y
            MATCH_JOIN_REQUEST    -y-- -y-- -y-- -y--
            MATCH_JOIN            ---y ---y ---y ---y
            MATCH_REFUSE_JOIN     ---y ---y ---y ---y
            MATCH_LEAVE           -y-- -y-- -y-- -y--
            MATCH_START           ---y ---y ---y ---y
            MATCH_TAKE_TURN       -y-- -y-- -y-- -y--
            MATCH_RESIGN          -y-- -y-- -y-- -y--
            MATCH_REQUEST_UNDO    -y-- -y-- -y-- -y--
            MATCH_AGREE_UNDO      -y-- -y-- -y-- -y--
            MATCH_REFUSE_UNDO     -y-- -y-- -y-- -y--
            MATCH_REMATCH         -y-- -y-- -y-- -y--
            MATCH_REFUSE_REMATCH  ---y ---y ---y ---y
            MATCH_CANCEL          ---- ---- -y-- ----
            MATCH_RUN_OUT         ---y ---y ---y ---y
            EFFECTS_BEGIN         ---- ---- ---- ---y
            EFFECT_RECORD         ---- ---- ---- ---y
            MATCH_VIEW            yyyy yyyy yyyy yyyy
            OPEN_MATCHES_VIEW     yyyy yyyy yyyy yyyy
            PLAYER_MATCHES_VIEW   yyyy yyyy yyyy yyyy
            USERS_VIEW            yyyy yyyy yyyy yyyy
            REQUESTS_VIEW         --y- --y- --y- -yy-
            LEADERBOARD_VIEW      yyyy yyyy yyyy yyyy
            ADMINISTER            --y- --y- --y- --y-
            """;

    @Test
    void every_cell_of_the_table_is_as_expected() {
        TreeMap<Operation, String> rows = new TreeMap<>();
        int cells = 0;
        for (Operation operation : Operation.values()) {
            StringBuilder row = new StringBuilder();
            for (Relation relation :
                    List.of(Relation.STRANGER, Relation.SEATED, Relation.OWNER, Relation.SELF)) {
                row.append(' ');
                for (Principal principal : List.of(
                        Principal.GUEST,
                        Principal.PLAYER,
                        Principal.ADMINISTRATOR,
                        Principal.PROCESS)) {
                    Actor actor = Objects.requireNonNull(ACTORS.get(principal));
                    Refusal why = Permissions.check(operation, actor, relation);
                    row.append(why == null ? 'y' : '-');
                    cells++;
                }
            }
            rows.put(operation, row.toString());
        }
        StringBuilder table = new StringBuilder();
        rows.forEach((operation, row) ->
                table.append(String.format(Locale.ROOT, "%-21s%s%n", operation, row)));
        assertEquals(EXPECTED, table.toString().replace("\r", ""));
        assertEquals(Operation.values().length * 4 * 4, cells);
        assertEquals(4, Principal.values().length);
        assertEquals(4, Relation.values().length);
    }

    @Test
    void a_denial_says_who_may_not_do_what() {
        Refusal why = Objects.requireNonNull(
                Permissions.check(Operation.MATCH_CANCEL, Actor.player("eve"), Relation.STRANGER));
        assertEquals("not-permitted", why.code());
        assertEquals("player:eve may not cancel this match.", why.message());
        assertEquals("player:eve", why.fact("actor"));
    }

    @Test
    void each_kind_of_actor_is_one_kind_of_principal() {
        ACTORS.forEach((principal, actor) -> assertEquals(principal, Principal.of(actor)));
    }
}
