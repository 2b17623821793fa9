package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.script.Script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Logs of version 1 with every kind of event in them, byte for byte. When this fails, old logs
 * cannot be read any more: the format has a new version, or the change is wrong. A new kind of
 * event, or a new version of one, gets a golden log of its own beside those that are there. Only
 * views may get new members; their sum then changes with them, and no other.
 */
final class GoldenLogTest {

    private static final String WORLD = "every-event";
    private static final int EVENTS = 91;

    private static final SortedMap<String, String> SUMS = new TreeMap<>();

    static {
        SUMS.put("clocks.answers.jsonl", "239843cff0dbc992bd2adfdb");
        SUMS.put("clocks.log.jsonl", "bfda67d4db68ee5fdc414ed3");
        SUMS.put("clocks.questions.jsonl", "3d5d1512d8ea23fb07dc11b0");
        SUMS.put("clocks.script.jsonl", "9b05947b0d92f98ab4c81c70");
        SUMS.put("clocks.snapshot.jsonl", "383ce963e2142e4f55cf1605");
        SUMS.put("clocks.views.jsonl", "a114b3cfbfc2cb2be1ca297b");
        SUMS.put("every-event.answers.jsonl", "d5bf286d8b11772ea98e8ec9");
        SUMS.put("every-event.log.jsonl", "f2fd64db33bf9ea88b17184a");
        SUMS.put("every-event.questions.jsonl", "9c069501abd233b93f3b12b4");
        SUMS.put("every-event.script.jsonl", "8e89e3ee2461d9cae7ea1614");
        SUMS.put("every-event.snapshot.jsonl", "d5c047ecc8b31ac83c148918");
        SUMS.put("every-event.views.jsonl", "eb63787d85a7d9f55c9bfb01");
        SUMS.put("small-match.answers.jsonl", "c19b23f4a5bf1e32b52f0831");
        SUMS.put("small-match.log.jsonl", "a62f953ff8579958998e1fe4");
        SUMS.put("small-match.script.jsonl", "287f5eecf1681f7b4c875b20");
        SUMS.put("small-match.views.jsonl", "e979f0d4390eb775e81d24e8");
        SUMS.put("undo.answers.jsonl", "e2223d599bd5324abce43fdd");
        SUMS.put("undo.log.jsonl", "43b71fc9817fa671d26b14ad");
        SUMS.put("undo.questions.jsonl", "483cf97794147a63f3d26ac9");
        SUMS.put("undo.script.jsonl", "01280c73843f223ef5fa9091");
        SUMS.put("undo.views.jsonl", "222556d2e6ba9fd19b7bb55b");
    }

    @Test
    void the_golden_files_are_those_that_they_always_were()
            throws IOException, GeneralSecurityException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (Path file : Golden.files()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            sums.put(String.valueOf(file.getFileName()), HexFormat.of().formatHex(sum, 0, 12));
        }
        assertEquals(SUMS, sums);
    }

    @Test
    void every_kind_of_event_is_in_a_golden_log() throws IOException, ReflectiveOperationException {
        SortedSet<String> kinds = new TreeSet<>();
        for (Path file : Golden.files()) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".log.jsonl")) {
                Golden.lines(name)
                        .forEach(line -> kinds.add(Golden.member(Golden.read(line), "kind")));
            }
        }
        assertEquals(EventKinds.known(), kinds);
        assertEquals(21, kinds.size());
    }

    @Test
    void the_commands_give_the_golden_answers_and_the_golden_log() throws IOException {
        String log = String.join(",", Golden.lines(WORLD + ".log.jsonl"));
        assertEquals(
                Golden.text(WORLD + ".answers.jsonl") + "{\"log\":[" + log + "]}\n",
                Script.run(Golden.text(WORLD + ".script.jsonl") + "{\"log\":0,\"limit\":1000}\n"));
    }

    @Test
    void the_commands_lead_to_the_golden_states_and_views() throws IOException {
        assertEquals(
                Golden.text(WORLD + ".answers.jsonl") + Golden.text(WORLD + ".views.jsonl"),
                Script.run(Golden.text(WORLD + ".script.jsonl")
                        + Golden.text(WORLD + ".questions.jsonl")));
    }

    @Test
    void the_golden_log_gives_the_golden_states_and_views_and_grows_by_nothing()
            throws IOException {
        CloudsAndEdges engine = Golden.engineOn(Golden.lines(WORLD + ".log.jsonl"));
        assertNull(engine.fault());
        assertEquals(Golden.lines(WORLD + ".views.jsonl"), views(engine));
        assertEquals(EVENTS, engine.position());
    }

    @Test
    void a_script_takes_the_golden_log_in_and_shows_the_golden_states_and_views()
            throws IOException {
        String taken = JsonObject.with(
                        "import", JsonArray.ofTexts(Golden.lines(WORLD + ".log.jsonl")))
                .and("as", "admin:root")
                .build()
                .text();
        assertEquals(
                "{\"imported\":" + EVENTS + "}\n" + Golden.text(WORLD + ".views.jsonl"),
                Script.run(taken + "\n" + Golden.text(WORLD + ".questions.jsonl")));
    }

    @Test
    void everything_rebuilt_from_the_golden_log_is_what_it_was() throws IOException {
        CloudsAndEdges engine = Golden.engineOn(Golden.lines(WORLD + ".log.jsonl"));
        Administration behind =
                engine.administration(Actor.administrator("root")).orThrow();
        for (Administration.Follower follower : behind.followers()) {
            assertNull(behind.rebuild(follower.name()));
        }
        for (Administration.Follower follower : behind.followers()) {
            assertEquals(
                    new Administration.Follower(follower.name(), EVENTS, null, null), follower);
        }
        assertEquals(Golden.lines(WORLD + ".views.jsonl"), views(engine));
        assertEquals(EVENTS, engine.position());
    }

    @Test
    void commands_that_come_again_after_the_golden_log_was_read_get_their_first_answers()
            throws IOException {
        CloudsAndEdges engine = Golden.engineOn(Golden.lines(WORLD + ".log.jsonl"));
        assertEquals(59, Golden.repeat(engine, WORLD));
        assertEquals(EVENTS, engine.position());
    }

    @ParameterizedTest
    @ValueSource(strings = {WORLD, "small-match", "undo"})
    void every_golden_line_is_written_again_as_it_was_read(String world) throws IOException {
        List<String> written = new ArrayList<>();
        ReadModel<?> writer = new ReadModel<>(
                "written", () -> change -> written.add(change.recorded().line().text()));
        Games games = new Games(List.of(DotsAndBoxes.RULES, new UndoDots(3)));
        World empty = new World(
                List.of(new Users(games), new Matches(games)), List.of(writer), List.of());
        List<String> log = Golden.lines(world + ".log.jsonl");
        log.forEach(empty::learn);
        assertEquals(log, written);
    }

    private static List<String> views(CloudsAndEdges engine) throws IOException {
        return Golden.lines(WORLD + ".questions.jsonl").stream()
                .map(question -> Golden.ask(engine, question))
                .toList();
    }
}
