package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;

class WorldIT {
    private static final Path PACKAGE = Path.of(System.getProperty("package.folder", ""));

    private static PageServer server;
    private static Browser browser;
    private static URI page;

    @BeforeAll
    static void open_a_page_of_the_package() throws Exception {
        server = PageServer.of(PACKAGE);
        browser = Browser.start();
        page = server.address().resolve("package.json");
        browser.open(page);
    }

    @AfterAll
    static void close() throws Exception {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_log_outlives_the_page(String build) {
        assertEquals("{\"accepted\":{\"first\":1,\"last\":1}}", run(build, "kept", """
                world.submit("player:ada", create("c1", "ada", "Ada"))
                """));
        Object before = run(build, "kept", "world.log(0, 10)");
        browser.open(page);
        assertEquals(1L, run(build, "kept", "world.position()"));
        assertEquals(before, run(build, "kept", "world.log(0, 10)"));
        assertEquals("{\"accepted\":{\"first\":1,\"last\":1}}", run(build, "kept", """
                world.submit("player:ada", create("c1", "ada", "Ada"))
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void what_is_refused_says_why_and_stores_nothing(String build) {
        assertTrue(text(run(build, "refused", """
                world.submit("player:eve", create("c1", "ada", "Ada"))
                """))
                .startsWith("{\"refused\":{\"code\":\"not-permitted\""));
        assertTrue(text(run(build, "refused", """
                world.submit("nobody", create("c1", "ada", "Ada"))
                """))
                .startsWith("{\"refused\":{\"code\":\"actor-invalid\""));
        assertTrue(text(run(build, "refused", """
                world.submit("player:ada", create("c2", "ada", " "))
                """)).contains("A name must not be blank."));
        assertTrue(text(run(build, "refused", """
                world.query("guest", '{"view":"match","id":"m1"}')
                """))
                .startsWith("{\"refused\":{\"code\":\"match-unknown\""));
        assertEquals("limit from 1 to 1000.", run(build, "refused", """
                world.log(0, 0).catch(error => error.message.replace(/.*and /, ""))
                """));
        assertEquals(0L, run(build, "refused", "world.position()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void two_worlds_that_race_on_one_log_lose_and_double_nothing(String build) {
        Object found = run(build, "raced", """
                (async () => {
                    const other = await engine.open(name);
                    const answers = [];
                    for (let i = 0; i < 20; i++) {
                        const racer = i % 3 === 0 ? world : other;
                        const user = "u" + i;
                        const command = create("c" + i, user, "N" + i);
                        answers.push(racer.submit("player:" + user, command));
                    }
                    answers.push(world.submit("player:one", create("c", "one", "Once")));
                    answers.push(other.submit("player:one", create("c", "one", "Once")));
                    const accepted = (await Promise.all(answers)).map(JSON.parse);
                    const log = (await world.log(0, 100)).map(JSON.parse);
                    const positions = log.map(event => event.position).join();
                    const whole = Array.from(log, (_, i) => i + 1).join() === positions;
                    const answered = accepted.every(
                        answer => log[answer.accepted.first - 1].position === answer.accepted.last);
                    const causes = new Set(log.map(event => event.cause)).size;
                    other.close();
                    return [log.length, causes, whole, answered].join();
                })()
                """);
        assertEquals("21,21,true,true", found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_world_hears_what_another_one_of_its_name_has_written(String build) {
        assertEquals(1L, run(build, "heard", """
                (async () => {
                    const other = await engine.open(name);
                    const heard = new Promise(resolve => other.subscribe(resolve));
                    world.submit("player:ada", create("c1", "ada", "Ada"));
                    return heard;
                })()
                """));
    }

    @Test
    void a_log_that_loses_events_under_an_open_world_is_not_written_any_more() {
        String answer = text(run("webassembly", "shrunk", """
                world.submit("player:ada", create("c1", "ada", "Ada"))
                    .then(() => change(events => events.clear()))
                    .then(() => world.submit("player:bob", create("c2", "bob", "Bob")))
                """));
        assertTrue(answer.startsWith("{\"refused\":{\"code\":\"store-unavailable\""), answer);
        assertTrue(answer.contains("It ends before the last event that was read."), answer);
    }

    @Test
    void a_corrupt_log_is_not_opened_and_the_position_is_named() {
        run("webassembly", "broken", """
                world.submit("player:ada", create("c1", "ada", "Ada")).then(() => change(events =>
                    events.put({position: 1, stream: "user/ada", version: 1, text: "{}"})))
                """);
        assertTrue(text(browser.await("""
                (await import('./index.mjs')).load()
                    .then(engine => engine.open("webassembly-broken"))
                    .then(() => "opened", error => error.message)
                """)).startsWith("The log is corrupt at position 1:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_log_with_a_row_that_is_no_event_is_not_opened_and_the_answer_says_why(String build) {
        assertEquals(
                "The log cannot be read: The browser's database holds what is no event.",
                run(build, "unreadable", """
                world.submit("player:ada", create("c1", "ada", "Ada"))
                    .then(() => world.submit("player:bob", create("c2", "bob", "Bob")))
                    .then(() => change(events =>
                        events.put({position: 2, stream: "?", version: 1, text: "{}"})))
                    .then(() => engine.open(name))
                    .then(() => "opened", error => error.message)
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void moves_and_what_administrators_see_are_asked_for(String build) {
        assertEquals("view-later,match-unknown,1,true", run(build, "asked", """
                (async () => {
                    await world.submit("player:ada", create("c1", "ada", "Ada"));
                    const moves = '{"view":"moves","id":"m1"}';
                    const later = JSON.parse(world.query("guest", moves)).refused.code;
                    const unknown = JSON.parse(await world.ask("guest", moves)).refused.code;
                    const streams = await world.ask("admin:root", '{"view":"streams"}');
                    const verified = await world.ask("admin:root", '{"view":"verify"}');
                    return [later, unknown, JSON.parse(streams).view.items.length,
                        JSON.parse(verified).view.right].join();
                })()
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_world_in_memory_that_is_closed_takes_no_command_and_reads_nothing(String build) {
        assertEquals("1,store-unavailable,The log cannot be read.,1", run(build, "closed", """
                (async () => {
                    const memory = engine.openInMemory();
                    await memory.submit("player:ada", create("c1", "ada", "Ada"));
                    const before = memory.position();
                    memory.close();
                    memory.close();
                    const answer = await memory.submit("player:bob", create("c2", "bob", "Bob"));
                    const read = await memory.log(0, 1).catch(error => error.message);
                    return [before, JSON.parse(answer).refused.code, read, memory.position()]
                        .join();
                })()
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void an_argument_of_another_type_is_named_in_a_type_error(String build) {
        Object found = run(build, "typed", """
                (async () => {
                    const load = (await import('./index.mjs')).load;
                    const wrong = [
                        () => engine.open(7),
                        () => engine.open(),
                        () => engine.runScript(null),
                        () => world.submit({}, "{}"),
                        () => world.submit("guest", {id: "c1"}),
                        () => world.ask("guest", []),
                        () => world.query(undefined, "{}"),
                        () => world.query("guest", 1),
                        () => world.log("0", 1),
                        () => world.log(0, 1.5),
                        () => world.log(NaN, 1),
                        () => world.subscribe("listener"),
                        () => load(null),
                    ];
                    const told = [];
                    for (const call of wrong) {
                        const error = await (async () => call())().catch(thrown => thrown);
                        told.push(error instanceof TypeError ? error.message : "no TypeError");
                    }
                    return told.join("\\n");
                })()
                """);
        assertEquals("""
                name must be a string, not number.
                name must be a string, not undefined.
                script must be a string, not null.
                actor must be a string, not object.
                command must be a string, not object.
                document must be a string, not an array.
                actor must be a string, not undefined.
                query must be a string, not number.
                after must be a whole number below 2^53, not string.
                limit must be a whole number below 2^53, not 1.5.
                after must be a whole number below 2^53, not NaN.
                listener must be a function, not string.
                options must be an object, not null.""", found);
    }

    @Test
    void numbers_beyond_those_of_java_are_out_of_range_and_not_cut() {
        assertEquals("2", run("webassembly", "wide", """
                (async () => {
                    const far = [world.log(0, 4294967297), world.log(-9007199254740991, 1)];
                    const read = await Promise.allSettled(far);
                    return String(read.filter(one => one.status === "rejected").length);
                })()
                """));
    }

    /** Runs an expression that may name the engine, a world opened for it, and its name. */
    private static @Nullable Object run(String build, String name, String expression) {
        return browser.await("""
                (async () => {
                    const engine = await (await import('./index.mjs')).load({build: a[0]});
                    const name = a[0] + "-" + a[1];
                    const world = await engine.open(name);
                    const create = (id, user, called) => JSON.stringify(
                        {id, stream: "user/" + user, kind: "create", payload: {name: called}});
                    const change = how => new Promise(done => {
                        indexedDB.open("clouds-and-edges/" + name).onsuccess = event => {
                            const database = event.target.result;
                            const writing = database.transaction("events", "readwrite");
                            how(writing.objectStore("events"));
                            writing.oncomplete = () => { database.close(); done(); };
                        };
                    });
                    const result = await (%s);
                    world.close();
                    return result;
                })()
                """.formatted(expression), build, name);
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
