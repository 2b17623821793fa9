package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.match.MatchCommand;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.user.UserCommand;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an earlier experiment got wrong in the life of a match and of users. */
final class MatchLifeRegressionsTest {

    @Test
    void only_a_process_starts_a_match_and_only_a_full_one_and_only_once() {
        TestWorld world = new TestWorld();
        assertEquals("match-unknown", world.process("start", "{}"));
        assertEquals("ok", world.create(3, 3, 2));
        assertEquals("match-not-full", world.process("start", "{}"));
        assertEquals("ok", world.join("ada"));
        assertEquals("ok", world.join("bob"));
        for (String actor : List.of("guest", "player:ada", "player:eve", "admin:root")) {
            assertEquals("not-permitted", world.send(actor, "match/m", "start", "{}"));
        }
        assertEquals("ok", world.process("start", "{}"));
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("match-playing", world.process("start", "{}"));
        assertEquals(1, world.view().turns());
    }

    @Test
    void a_second_creation_is_refused() {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        assertEquals("match-exists", world.create(1, 1, 2));
        assertEquals(MatchStatus.PLAYING, world.view().status());
    }

    @Test
    void a_user_holds_one_seat() {
        TestWorld world = new TestWorld();
        assertEquals("ok", world.create(3, 3, 2));
        assertEquals("ok", world.join("ada"));
        assertEquals("already-joined", world.join("ada"));
        assertEquals(1, world.view().players().size());
    }

    @Test
    void nobody_joins_a_match_that_is_full_cancelled_playing_or_not_there() {
        TestWorld world = new TestWorld();
        assertEquals("match-unknown", world.join("ada"));
        assertEquals("ok", world.create(3, 3, 2));
        assertEquals("ok", world.join("ada"));
        assertEquals("ok", world.join("bob"));
        assertEquals("match-full", world.join("cy"));
        assertEquals("ok", world.send("player:ada", "match/m", "cancel", "{}"));
        assertEquals("match-cancelled", world.join("cy"));
        assertEquals("match-cancelled", world.process("start", "{}"));
        assertEquals("match-playing", TestWorld.playing(BoardSize.SMALL).join("cy"));
        assertEquals(MatchStatus.CANCELLED, world.view().status());
    }

    @Test
    void only_its_owner_cancels_a_match_and_only_before_the_start() {
        TestWorld world = new TestWorld();
        assertEquals("ok", world.create(3, 3, 2));
        assertEquals("ok", world.join("bob"));
        for (String actor : List.of("guest", "player:bob", "player:eve", "process:table")) {
            assertEquals("not-permitted", world.send(actor, "match/m", "cancel", "{}"));
        }
        assertEquals("ok", world.send("player:ada", "match/m", "cancel", "{}"));
        assertEquals("match-cancelled", world.send("player:ada", "match/m", "cancel", "{}"));
        TestWorld playing = TestWorld.playing(BoardSize.SMALL);
        assertEquals("match-playing", playing.send("player:ada", "match/m", "cancel", "{}"));
    }

    @Test
    void the_reasons_against_a_turn_are_told_apart() {
        TestWorld world = new TestWorld();
        assertEquals("match-unknown", world.draw("ada", 0, 0, "right"));
        assertEquals("ok", world.create(3, 3, 2));
        assertEquals("match-not-started", world.draw("ada", 0, 0, "right"));
        TestWorld playing = TestWorld.playing(BoardSize.SMALL);
        assertEquals("not-a-player", playing.draw("eve", 0, 0, "right"));
        assertEquals("not-your-turn", playing.draw("ada", 0, 0, "right"));
        assertEquals("ok", world.send("player:ada", "match/m", "cancel", "{}"));
        assertEquals("match-cancelled", world.draw("ada", 0, 0, "right"));
        assertEquals("match-finished", TestWorld.finished().draw("ada", 0, 0, "right"));
    }

    @Test
    void nobody_is_to_move_before_the_start() {
        TestWorld world = new TestWorld();
        assertEquals("ok", world.create(3, 3, 2));
        assertEquals("ok", world.join("ada"));
        assertEquals(List.of(), world.view().next());
        assertNull(world.view().board());
    }

    @Test
    void a_clock_at_zero_makes_nothing_unborn() {
        TestWorld world = new TestWorld();
        String create = "{\"name\":\"Ada\"}";
        assertEquals("user-unknown", world.send("player:ada", "user/ada", "set-name", create));
        assertEquals("ok", world.send("player:ada", "user/ada", "create", create));
        assertEquals("user-exists", world.send("player:ada", "user/ada", "create", create));
        assertEquals("ok", world.send("player:ada", "user/ada", "set-name", create));
        assertEquals(0L, TestWorld.finished().view().times().created());
    }

    @Test
    void a_new_name_is_shown_from_then_on_and_after_a_replay() {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        assertEquals("ok", world.send("player:ada", "user/ada", "create", "{\"name\":\"Ada\"}"));
        assertEquals(
                "ok", world.send("player:ada", "user/ada", "set-name", "{\"name\":\"Countess\"}"));
        assertEquals("Countess", world.view().players().get(1).name());
        CloudsAndEdges again = CloudsAndEdges.on(world.store, () -> 0, () -> 0).open();
        assertEquals(world.view(), again.match("m", Actor.GUEST).orThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "player:eve", "admin:root", "process:table"})
    void nobody_renames_somebody_else(String actor) {
        TestWorld world = new TestWorld();
        String name = "{\"name\":\"Ada\"}";
        assertEquals("ok", world.send("player:ada", "user/ada", "create", name));
        assertEquals("not-permitted", world.send(actor, "user/ada", "set-name", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "join", "start"})
    void what_is_for_processes_alone_is_refused_to_everybody_else(String kind) {
        TestWorld world = new TestWorld();
        String payload =
                switch (kind) {
                    case "create" ->
                        "{\"game\":\"dots-and-boxes\",\"settings\":{\"width\":1,\"height\":1},"
                                + "\"seats\":2,\"owner\":\"eve\"}";
                    case "join" -> "{\"player\":\"eve\"}";
                    default -> "{}";
                };
        for (String actor : List.of("guest", "player:eve", "admin:root")) {
            assertEquals("not-permitted", world.send(actor, "match/m", kind, payload));
        }
        assertEquals(List.of(), world.log());
    }

    @ParameterizedTest
    @ValueSource(strings = {"toString", "constructor", "__proto__", "init", "", "Create"})
    void an_unknown_command_is_refused_and_names_no_internals(String kind) {
        TestWorld world = new TestWorld();
        assertEquals("command-unknown", world.send("player:ada", "user/ada", kind, "{}"));
        assertEquals("command-unknown", world.send("player:ada", "match/m", kind, "{}"));
    }

    @ParameterizedTest
    @CsvSource({"user/ada,4", "match/m,15"})
    void an_unknown_command_is_told_which_there_are(String stream, int count) {
        TestWorld world = new TestWorld();
        String unknown =
                "{\"id\":\"c\",\"stream\":\"" + stream + "\",\"kind\":\"x\",\"payload\":{\"x\":1}}";
        Refusal why = Objects.requireNonNull(world.engine
                .door()
                .submit(Actor.player("ada"), 0, 0, unknown)
                .answer()
                .refusal());
        String before = "knows no such command. There are ";
        String listed = why.message().substring(why.message().indexOf(before) + before.length());
        List<String> kinds = List.of(listed.substring(0, listed.length() - 1).split(", ", -1));
        assertEquals(count, kinds.size());
        for (String kind : kinds) {
            String code = world.send("player:ada", stream, kind, "{\"x\":1}");
            assertEquals(true, code.startsWith("field-"), kind + " " + code);
        }
    }

    @Test
    void every_operation_is_a_command_of_one_stream_or_a_view() {
        List<Operation> all = new ArrayList<>(List.of(Operation.values()));
        all.removeAll(UserCommand.COMMANDS);
        all.removeAll(MatchCommand.COMMANDS);
        all.removeIf(operation -> operation.name().endsWith("_VIEW"));
        assertEquals(
                List.of(
                        Operation.EFFECTS_BEGIN, // of the engine's own processes alone
                        Operation.EFFECT_RECORD,
                        Operation.ADMINISTER),
                all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "\"x\"", "true", "{}"})
    void a_document_that_is_no_command_is_refused(String document) {
        String code = document.equals("{}") ? "field-missing" : "field-type";
        assertEquals(code, new TestWorld().send("player:ada", document));
    }
}
