package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The moves of a match, as they are read from its stream. */
final class MovesTest {

    private final BentStreams store = new BentStreams();
    private final List<Verdict<Page<MatchMove>>> answers = new ArrayList<>();

    @Test
    void every_move_stands_there_with_its_player_time_and_position_and_so_does_a_resignation() {
        TestWorld world = TestWorld.playing(new BoardSize(1, 1));
        assertEquals("ok", world.draw("bob", 0, 0, "right"));
        assertEquals("ok", world.draw("ada", 0, 1, "right"));
        assertEquals("ok", world.send("player:bob", "match/m", "resign", "{}"));
        assertEquals(
                "{\"view\":{\"items\":["
                        + "{\"turn\":1,\"player\":\"bob\",\"move\":"
                        + "{\"x\":0,\"y\":0,\"direction\":\"right\"},"
                        + "\"resigned\":false,\"undone\":false,\"at\":0,\"position\":5},"
                        + "{\"turn\":2,\"player\":\"ada\",\"move\":"
                        + "{\"x\":0,\"y\":1,\"direction\":\"right\"},"
                        + "\"resigned\":false,\"undone\":false,\"at\":0,\"position\":6},"
                        + "{\"turn\":2,\"player\":\"bob\",\"move\":null,"
                        + "\"resigned\":true,\"undone\":false,\"at\":0,\"position\":7}],"
                        + "\"next\":null}}",
                ask(world.engine, "{\"view\":\"moves\",\"id\":\"m\"}"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,1000", "2,3", "3,2", "7,1", "100,5"})
    void pages_of_any_size_hold_the_moves_once_each_forwards_and_backwards(int limit, int slice) {
        store.slice = slice;
        CloudsAndEdges engine = ladder(12);
        List<MatchMove> forwards = all(engine, MoveOrder.OLDEST_FIRST, limit);
        assertEquals(12, forwards.size());
        for (int i = 0; i < 12; i++) {
            assertEquals(i + 1, forwards.get(i).turn());
            assertEquals(1_000 + i, forwards.get(i).at());
            assertEquals(5 + i, forwards.get(i).position());
        }
        List<MatchMove> backwards = all(engine, MoveOrder.NEWEST_FIRST, limit);
        Collections.reverse(backwards);
        assertEquals(forwards, backwards);
    }

    @Test
    void from_a_cursor_one_can_read_on_and_back() {
        CloudsAndEdges engine = ladder(6);
        String next = Objects.requireNonNull(
                page(engine, MoveOrder.OLDEST_FIRST, null, 4).next());
        assertEquals(List.of(5, 6), turns(page(engine, MoveOrder.OLDEST_FIRST, next, 4)));
        assertEquals(List.of(4, 3, 2, 1), turns(page(engine, MoveOrder.NEWEST_FIRST, next, 4)));
    }

    @Test
    void what_another_host_has_written_shows_once_the_engine_has_it() {
        CloudsAndEdges engine = ladder(4);
        TestWorld other = new TestWorld(store);
        assertEquals("ok", other.draw("bob", 9, 1, "right"));
        assertEquals(5, all(other.engine, MoveOrder.OLDEST_FIRST, 100).size());
        for (MoveOrder order : MoveOrder.values()) {
            assertEquals(4, all(engine, order, 100).size());
            assertEquals(List.of(), turns(page(engine, MoveOrder.OLDEST_FIRST, "9-5", 100)));
        }
        engine.refresh();
        assertEquals(5, all(engine, MoveOrder.OLDEST_FIRST, 100).size());
    }

    @Test
    void a_match_without_moves_has_an_empty_page_and_no_match_has_none() {
        CloudsAndEdges engine = TestWorld.playing(BoardSize.SMALL).engine;
        assertEquals(List.of(), turns(page(engine, MoveOrder.OLDEST_FIRST, null, 1)));
        assertEquals(List.of(), turns(page(engine, MoveOrder.NEWEST_FIRST, null, 1)));
        assertEquals("match-unknown", code(engine, "n", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-", "1-", "-1", "5-6", "1-99", "6-0x", "6-1-1", "\u0661-0"})
    void a_text_that_is_no_cursor_is_refused(String cursor) {
        assertEquals("cursor-invalid", code(ladder(4), "m", cursor));
    }

    @Test
    void a_cursor_that_counts_wrong_is_refused_where_it_would_show_a_wrong_number() {
        CloudsAndEdges engine = ladder(4);
        Verdict<Page<MatchMove>> more = verdict(engine, "m", MoveOrder.OLDEST_FIRST, "5-4", 100);
        assertEquals("cursor-invalid", Objects.requireNonNull(more.refusal()).code());
        Verdict<Page<MatchMove>> less = verdict(engine, "m", MoveOrder.NEWEST_FIRST, "6-1", 100);
        assertEquals("cursor-invalid", Objects.requireNonNull(less.refusal()).code());
    }

    @ParameterizedTest
    @EnumSource(MoveOrder.class)
    void a_store_that_fails_or_has_lost_events_is_unavailable(MoveOrder order) {
        CloudsAndEdges engine = ladder(4);
        store.answer = read -> new EventStore.Read.Failed("a store's own words");
        assertEquals("store-unavailable", codeOf(engine, order));
        store.answer = read -> new EventStore.Read.Lines(List.of());
        assertEquals("store-unavailable", codeOf(engine, order));
        store.answer = read ->
                new EventStore.Read.Lines(((EventStore.Read.Lines) read).lines().subList(1, 2));
        assertEquals("store-unavailable", codeOf(engine, order));
    }

    @ParameterizedTest
    @EnumSource(MoveOrder.class)
    void a_damaged_line_is_refused_with_its_position(MoveOrder order) {
        CloudsAndEdges engine = ladder(4);
        for (String text : List.of("", "{}", "null", "{\"position\":6}")) {
            store.answer = read -> new EventStore.Read.Lines(((EventStore.Read.Lines) read)
                    .lines().stream()
                            .map(line -> line.position() == 6
                                    ? new LogLine(6, line.stream(), line.version(), text)
                                    : line)
                            .toList());
            Refusal why = Objects.requireNonNull(
                    verdict(engine, "m", order, null, 100).refusal());
            assertEquals("log-corrupt", why.code());
            assertEquals("6", why.fact("position"));
        }
    }

    @ParameterizedTest
    @CsvSource({"right,left", "ada,eve"})
    void a_move_that_the_match_cannot_have_is_refused_with_its_position(String is, String changed) {
        CloudsAndEdges engine = ladder(4);
        store.answer = read -> new EventStore.Read.Lines(((EventStore.Read.Lines) read)
                .lines().stream()
                        .map(line -> new LogLine(
                                line.position(),
                                line.stream(),
                                line.version(),
                                line.position() == 6
                                        ? line.text().replace(is, changed)
                                        : line.text()))
                        .toList());
        Refusal why = Objects.requireNonNull(
                verdict(engine, "m", MoveOrder.OLDEST_FIRST, null, 100).refusal());
        assertEquals("log-corrupt", why.code());
        assertEquals("6", why.fact("position"));
    }

    @Test
    void a_line_of_another_stream_is_not_shown() {
        CloudsAndEdges engine = ladder(4);
        store.answer = read -> new EventStore.Read.Lines(((EventStore.Read.Lines) read)
                .lines().stream()
                        .map(line -> new LogLine(
                                line.position(),
                                line.stream(),
                                line.version(),
                                line.text().replace("match/m", "match/n")))
                        .toList());
        assertEquals("log-corrupt", codeOf(engine, MoveOrder.OLDEST_FIRST));
    }

    @Test
    void a_document_for_moves_is_checked_and_a_query_does_not_wait_for_them() {
        CloudsAndEdges engine = ladder(1);
        assertEquals("field-range", refused(engine, ",\"limit\":0"));
        assertEquals("field-range", refused(engine, ",\"limit\":101"));
        assertEquals("field-range", refused(engine, ",\"order\":\"last\""));
        assertEquals("field-type", refused(engine, ",\"after\":3"));
        assertEquals("cursor-invalid", refused(engine, ",\"after\":\"3\""));
        assertEquals("field-unknown", refused(engine, ",\"from\":3"));
        JsonObject now = engine.door().query(Actor.GUEST, "{\"view\":\"moves\",\"id\":\"m\"}");
        assertEquals("view-later", codeIn(now));
        JsonObject item = (JsonObject) ((JsonArray) member(
                        (JsonObject) member(
                                asked(
                                        engine,
                                        "{\"view\":\"moves\",\"id\":\"m\","
                                                + "\"order\":\"newest-first\",\"limit\":1}"),
                                "view"),
                        "items"))
                .items()
                .get(0);
        assertEquals("1", member(item, "turn").text());
    }

    /** A match on a strip of boxes, with so many moves at times of their own. */
    private CloudsAndEdges ladder(int moves) {
        TestWorld world = new TestWorld(store);
        List<String> done = new ArrayList<>();
        done.add(world.create(10, 1, 2));
        done.add(world.join("ada"));
        done.add(world.join("bob"));
        done.add(world.process("start", "{}"));
        for (int i = 0; i < moves; i++) {
            String draw = "{\"id\":\"d" + i + "\",\"stream\":\"match/m\",\"kind\":\"take-turn\","
                    + "\"payload\":{\"move\":{\"x\":" + i % 10 + ",\"y\":" + i / 10
                    + ",\"direction\":\"right\"}}}";
            Actor mover = Actor.player(i % 2 == 0 ? "bob" : "ada");
            Reply reply = world.engine.door().submit(mover, 1_000 + i, 0, draw);
            done.add(reply.answer().isAccepted() ? "ok" : reply.toString());
        }
        assertEquals(Collections.nCopies(4 + moves, "ok"), done);
        return world.engine;
    }

    private List<MatchMove> all(CloudsAndEdges engine, MoveOrder order, int limit) {
        List<MatchMove> all = new ArrayList<>();
        Page<MatchMove> page = page(engine, order, null, limit);
        all.addAll(page.items());
        while (page.next() != null) {
            assertEquals(limit, page.items().size());
            page = page(engine, order, page.next(), limit);
            all.addAll(page.items());
        }
        return all;
    }

    private Page<MatchMove> page(
            CloudsAndEdges engine, MoveOrder order, @Nullable String after, int limit) {
        return verdict(engine, "m", order, after, limit).orThrow();
    }

    private Verdict<Page<MatchMove>> verdict(
            CloudsAndEdges engine,
            String match,
            MoveOrder order,
            @Nullable String after,
            int limit) {
        answers.clear();
        engine.as(Actor.GUEST).moves(match, order, new Page.Request(after, limit), answers::add);
        assertEquals(1, answers.size());
        return answers.get(0);
    }

    private String codeOf(CloudsAndEdges engine, MoveOrder order) {
        return Objects.requireNonNull(verdict(engine, "m", order, null, 100).refusal())
                .code();
    }

    private String code(CloudsAndEdges engine, String match, @Nullable String after) {
        return Objects.requireNonNull(
                        verdict(engine, match, MoveOrder.OLDEST_FIRST, after, 9).refusal())
                .code();
    }

    private static List<Integer> turns(Page<MatchMove> page) {
        return page.items().stream().map(MatchMove::turn).toList();
    }

    private static String refused(CloudsAndEdges engine, String more) {
        return codeIn(asked(engine, "{\"view\":\"moves\",\"id\":\"m\"" + more + "}"));
    }

    private static String codeIn(JsonObject answer) {
        JsonObject refused = (JsonObject) member(answer, "refused");
        return member(refused, "code").text().replace("\"", "");
    }

    private static JsonValue member(JsonObject object, String name) {
        return Objects.requireNonNull(object.get(name), () -> name + " in " + object.text());
    }

    private static JsonObject asked(CloudsAndEdges engine, String document) {
        return (JsonObject) Json.read(ask(engine, document), Limits.LOG).orThrow();
    }

    private static String ask(CloudsAndEdges engine, String document) {
        List<JsonObject> answers = new ArrayList<>();
        engine.door().ask(Actor.GUEST, document, answers::add);
        assertEquals(1, answers.size());
        return answers.get(0).text();
    }
}
