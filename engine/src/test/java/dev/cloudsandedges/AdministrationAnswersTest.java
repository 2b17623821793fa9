package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Verification;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What administrators ask for by documents: page by page, and whatever the store holds. */
final class AdministrationAnswersTest {

    /** A log whose lines come out otherwise than they went in. */
    private static final class ChangedStore implements EventStore {
        final MemoryEventStore store = new MemoryEventStore();
        UnaryOperator<String> change = line -> line;

        @Override
        public void append(long end, List<LogLine> lines, Consumer<Stored> then) {
            store.append(end, lines, then);
        }

        @Override
        public void read(long after, int limit, Consumer<Read> then) {
            store.read(after, limit, read -> then.accept(changed(read)));
        }

        @Override
        public void readStream(StreamId stream, long after, int limit, Consumer<Read> then) {
            store.readStream(stream, after, limit, read -> then.accept(changed(read)));
        }

        private Read changed(Read read) {
            return new Read.Lines(((Read.Lines) read)
                    .lines().stream()
                            .map(line -> new LogLine(
                                    line.position(),
                                    line.stream(),
                                    line.version(),
                                    change.apply(line.text())))
                            .toList());
        }
    }

    private final ChangedStore store = new ChangedStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void the_streams_with_a_prefix_come_page_by_page_each_once(int limit) {
        TestWorld world = users(9);
        assertEquals("ok", world.create(1, 1, 2));
        List<String> users = paged(world, "\"view\":\"streams\",\"prefix\":\"user/u\"", limit);
        assertEquals(9, users.size());
        assertEquals("{\"stream\":\"user/u0\",\"version\":1}", users.get(0));
        assertEquals("{\"stream\":\"user/u8\",\"version\":1}", users.get(8));
        assertEquals(10, paged(world, "\"view\":\"streams\"", limit).size());
        for (String none : List.of("x", "user/x", "match/u", "user/u/", "users", "userx", "/")) {
            String asked = "\"view\":\"streams\",\"prefix\":\"" + none + "\"";
            assertEquals(List.of(), paged(world, asked, limit));
        }
        assertEquals(
                1, paged(world, "\"view\":\"streams\",\"prefix\":\"ma\"", limit).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "user/nobody", "1", "user/u0/"})
    void a_text_that_is_no_cursor_of_streams_is_refused(String cursor) {
        assertEquals(
                "cursor-invalid",
                code(users(1), "{\"view\":\"streams\",\"after\":\"" + cursor + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 1_000})
    void events_come_page_by_page_also_where_a_page_has_none_that_pass(int limit) {
        TestWorld world = users(9);
        assertEquals("ok", world.create(1, 1, 2));
        assertEquals(10, paged(world, "\"view\":\"events\"", limit).size());
        assertEquals(
                1,
                paged(world, "\"view\":\"events\",\"prefix\":\"match/\"", limit).size());
        assertEquals(
                1,
                paged(world, "\"view\":\"events\",\"prefix\":\"user/u3\"", limit)
                        .size());
        assertEquals(
                9,
                paged(world, "\"view\":\"events\",\"kind\":\"user-created\"", limit)
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[1]", "{}", "{\"position\":4}", "\ud800"})
    void a_damaged_line_is_refused_with_its_position_and_those_before_it_can_be_had(String text) {
        TestWorld world = users(5);
        store.change = line -> line.startsWith("{\"position\":3,") ? text : line;
        JsonObject why = refused(world, "{\"view\":\"events\"}");
        assertEquals("\"log-corrupt\"", text(why, "code"));
        assertEquals("{\"position\":\"3\"}", text(why, "facts"));
        JsonObject view = view(world, "{\"view\":\"events\",\"limit\":2}");
        assertEquals(2, items(view).size());
        assertEquals(
                2, items(view(world, "{\"view\":\"events\",\"after\":\"3\"}")).size());
    }

    @Test
    void an_aggregate_is_rebuilt_from_its_stream_alone_and_held_against_the_one_at_work() {
        TestWorld world = new TestWorld(store);
        assertEquals("ok", world.send("player:ada", "user/ada", "create", "{\"name\":\"Ada\"}"));
        assertEquals("ok", world.send("player:ada", "user/ada", "set-name", "{\"name\":\"Eve\"}"));
        String ask = "{\"view\":\"rebuild\",\"stream\":\"user/ada\"}";
        assertEquals(
                "{\"stream\":\"user/ada\",\"version\":2,\"right\":true}",
                view(world, ask).text());
        store.change = line -> line.replace("Eve", "Eva");
        assertEquals(
                "{\"stream\":\"user/ada\",\"version\":2,\"right\":false}",
                view(world, ask).text());
        store.change = line -> line.replace("user-name-set", "user-created");
        assertEquals("{\"position\":\"2\"}", text(refused(world, ask), "facts"));
        store.change = line -> line.replace("user/ada", "user/eve");
        assertEquals("log-corrupt", code(world, ask));
        assertEquals(
                "stream-unknown", code(world, "{\"view\":\"rebuild\",\"stream\":\"user/eve\"}"));
        assertEquals(2, world.engine.position());
        assertEquals(2, world.log().size());
    }

    @Test
    void a_match_with_its_digests_is_rebuilt_too() {
        TestWorld world = TestWorld.finished();
        JsonObject view = view(world, "{\"view\":\"rebuild\",\"stream\":\"match/m\"}");
        assertEquals("{\"stream\":\"match/m\",\"version\":9,\"right\":true}", view.text());
        assertEquals(9, world.log().size());
    }

    @Test
    void a_verification_counts_all_differences_and_names_a_hundred() {
        TestWorld world = users(150);
        store.change = line -> line.replace("\"name\":\"U\"", "\"name\":\"V\"");
        Verification verification = admin(world).verify();
        assertEquals(150, verification.differences());
        assertEquals(Verification.MOST, verification.different().size());
        JsonObject view = view(world, "{\"view\":\"verify\"}");
        assertEquals("150", text(view, "differences"));
        assertEquals("false", text(view, "right"));
        assertEquals("true", text(view, "done"));
    }

    @Test
    void a_verification_of_an_engine_that_has_stopped_names_what_stopped_it() {
        users(3);
        store.change = line -> line.startsWith("{\"position\":2,") ? "{}" : line;
        TestWorld stopped = new TestWorld(store);
        assertNotNull(stopped.engine.fault());
        List<Verification> told = new ArrayList<>();
        admin(stopped).verify().whenDone(told::add);
        assertEquals(1, told.size());
        assertEquals(stopped.engine.fault(), told.get(0).fault());
        assertEquals("false", text(view(stopped, "{\"view\":\"verify\"}"), "right"));
    }

    @Test
    void nobody_else_learns_how_an_administrator_s_document_is_wrong() {
        TestWorld world = TestWorld.playing(BoardSize.SMALL);
        for (String view : List.of("streams", "state", "events", "verify", "rebuild")) {
            List<JsonObject> answers = new ArrayList<>();
            world.engine
                    .door()
                    .ask(
                            Actor.player("ada"),
                            "{\"view\":\"" + view + "\",\"limit\":0}",
                            answers::add);
            assertEquals(1, answers.size());
            JsonObject why = (JsonObject) member(answers.get(0), "refused");
            assertEquals("\"not-permitted\"", text(why, "code"));
        }
    }

    private TestWorld users(int count) {
        TestWorld world = new TestWorld(store);
        for (int i = 0; i < count; i++) {
            String user = "u" + i;
            String stream = "user/" + user;
            assertEquals("ok", world.send("player:" + user, stream, "create", "{\"name\":\"U\"}"));
        }
        return world;
    }

    private static Administration admin(TestWorld world) {
        return world.engine.administration(Actor.administrator("root")).orThrow();
    }

    private static List<String> paged(TestWorld world, String asked, int limit) {
        List<String> all = new ArrayList<>();
        String after = "";
        while (!after.equals("null")) {
            JsonObject page = view(world, "{" + asked + ",\"limit\":" + limit + after + "}");
            assertEquals(true, items(page).size() <= limit);
            items(page).forEach(item -> all.add(item));
            String next = text(page, "next");
            after = next.equals("null") ? next : ",\"after\":" + next;
        }
        return all;
    }

    private static List<String> items(JsonObject page) {
        return ((JsonArray) member(page, "items"))
                .items().stream().map(item -> item.text()).toList();
    }

    private static JsonObject view(TestWorld world, String document) {
        return (JsonObject) member(answer(world, document), "view");
    }

    private static JsonObject refused(TestWorld world, String document) {
        return (JsonObject) member(answer(world, document), "refused");
    }

    private static String code(TestWorld world, String document) {
        return ((JsonText) member(refused(world, document), "code")).value();
    }

    private static String text(JsonObject object, String name) {
        return member(object, name).text();
    }

    private static JsonValue member(JsonObject object, String name) {
        return Objects.requireNonNull(object.get(name), () -> name + " in " + object.text());
    }

    private static JsonObject answer(TestWorld world, String document) {
        List<JsonObject> answers = new ArrayList<>();
        world.engine.door().ask(Actor.administrator("root"), document, answers::add);
        assertEquals(1, answers.size());
        return (JsonObject) Json.read(answers.get(0).text(), Limits.LOG).orThrow();
    }
}
