package dev.cloudsandedges.conformance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** What a world in a page does beside answering: snapshots, and notices to players. */
final class WorldOptionsIT {
    private static final Path PACKAGE = Path.of(System.getProperty("package.folder", ""));

    private static PageServer server;
    private static Browser browser;

    @BeforeAll
    static void open_a_page_of_the_package() throws Exception {
        server = PageServer.of(PACKAGE);
        browser = Browser.start();
        browser.open(server.address().resolve("package.json"));
    }

    @AfterAll
    static void close() throws Exception {
        browser.close();
        server.close();
    }

    @Test
    void a_world_begins_with_the_snapshot_that_was_made_after_a_thousand_events() {
        assertEquals("1000,1000,1001,ok", run("webassembly", """
                const world = await engine.open("long");
                const users = Array.from({length: 1000}, (_, i) => "u" + i);
                await Promise.all(users.map(user => world.submit("player:" + user, create(user))));
                const saved = await until(async () => (await snapshots(world)).savedAt);
                await world.submit("player:last", create("last"));
                world.close();
                const again = await engine.open("long");
                const begunAt = (await snapshots(again)).begunAt;
                const position = again.position();
                const answer = await again.ask("admin:root", '{"view":"verify"}');
                again.close();
                return [saved, begunAt, position,
                    JSON.parse(answer).view.right ? "ok" : answer].join();
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void bots_play_for_their_players_and_what_is_no_player_is_an_error(String build) {
        assertEquals("finished,7,RangeError,TypeError", run(build, """
                const world = engine.openInMemory({bots: ["robot", "tin", "tin"]});
                const table = (id, kind, payload) => world.submit("process:table",
                    JSON.stringify({id, stream: "match/m", kind, payload}));
                await table("c1", "create", {game: "dots-and-boxes",
                    settings: {width: 2, height: 1}, seats: 2, owner: "tin",
                    players: ["robot", "tin"]});
                await table("c2", "start", {});
                const match = JSON.parse(world.query("guest", '{"view":"match","id":"m"}')).view;
                const wrong = bots => {
                    try {
                        return String(engine.openInMemory({bots}));
                    } catch (error) {
                        return error.name;
                    }
                };
                return [match.status, match.turns, wrong(["no id"]), wrong("robot")].join();
                """));
    }

    @Test
    void a_snapshot_that_is_damaged_is_refused_and_the_log_is_read() {
        assertEquals("snapshot-damaged,1", run("webassembly", """
                const world = await engine.open("damaged");
                await world.submit("player:ada", create("ada"));
                await world.ask("admin:root", '{"view":"save-snapshot"}');
                world.close();
                await new Promise(done => {
                    indexedDB.open("clouds-and-edges-snapshots/damaged").onsuccess = event => {
                        const database = event.target.result;
                        const writing = database.transaction("snapshots", "readwrite");
                        writing.objectStore("snapshots").put(["{}", "{}"], "newest");
                        writing.oncomplete = () => { database.close(); done(); };
                    };
                });
                const again = await engine.open("damaged");
                const unused = (await snapshots(again)).unused.code;
                const position = again.position();
                again.close();
                return [unused, position].join();
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_program_is_handed_notices_once_each_and_again_when_it_fails(String build) {
        assertEquals("ada match-refused,ada match-refused,true,1", run(build, """
                const told = [];
                const ids = new Set();
                const world = engine.openInMemory({notify: async (id, notice) => {
                    const {to, about} = JSON.parse(notice);
                    ids.add(id);
                    told.push(to + " " + about);
                    if (told.length === 1) {
                        throw new Error("no way to the player");
                    }
                }});
                await world.submit("player:ada", create("ada"));
                for (const id of ["r1", "r2", "r3", "r4"]) {
                    await world.submit("player:ada", JSON.stringify({id, stream: "user/ada",
                        kind: "create-match-request", payload: {game: "dots-and-boxes",
                            settings: {width: 1, height: 1}, seats: 2}}));
                }
                await until(() => told.length === 1);
                const failures = async () => JSON.parse(await world.ask("admin:root",
                    '{"view":"failed-effects"}')).view.items.map(item => item.why).join();
                const why = await until(failures);
                await world.submit("player:bob", create("bob"));
                await until(() => told.length === 2);
                const recorded = async () => (await world.log(0, 100))
                    .map(JSON.parse).filter(event => event.kind === "effect-done").length;
                await until(recorded);
                await world.submit("player:eve", create("eve"));
                return [told, why === "Error: no way to the player" && ids.size === 1,
                    await recorded()].join();
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webassembly", "javascript"})
    void a_program_ticks_when_the_next_clock_has_fallen(String build) {
        assertEquals("true,0,1,true,0,finished,bob", run(build, """
                const world = engine.openInMemory();
                const none = world.nextTick() === null;
                let count = 0;
                const table = (kind, payload) => world.submit("process:table", JSON.stringify({
                    id: "t" + ++count, stream: "match/m", kind, payload}));
                await table("create", {game: "dots-and-boxes", settings: {width: 1, height: 1},
                    seats: 2, owner: "ada", clock: {perMove: 1000}});
                await table("join", {player: "bob"});
                await table("join", {player: "ada"});
                await table("start", {});
                const early = world.tick();
                await until(() => Date.now() >= world.nextTick());
                const late = world.tick();
                const done = world.nextTick() === null;
                const {view} = JSON.parse(world.query("guest", '{"view":"match","id":"m"}'));
                return [none, early, late, done, world.tick(), view.status, view.winners].join();
                """));
    }

    @Test
    void a_notify_that_is_no_function_is_named_in_a_type_error() {
        assertEquals("""
                notify must be a function, not string.
                options must be an object, not number.""", run("webassembly", """
                const told = [];
                for (const options of [{notify: "me"}, 7]) {
                    try {
                        engine.openInMemory(options);
                    } catch (error) {
                        told.push(error instanceof TypeError ? error.message : "no TypeError");
                    }
                }
                return told.join("\\n");
                """));
    }

    /** Runs statements that may name the engine and end with a return. */
    private static @Nullable Object run(String build, String statements) {
        return browser.await("""
                (async () => {
                    const engine = await (await import('./index.mjs')).load({build: a[0]});
                    const create = user => JSON.stringify({id: "create-" + user,
                        stream: "user/" + user, kind: "create", payload: {name: user}});
                    const snapshots = async world => JSON.parse(
                        await world.ask("admin:root", '{"view":"snapshots"}')).view;
                    const until = async question => {
                        for (;;) {
                            const answer = await question();
                            if (answer) {
                                return answer;
                            }
                            await new Promise(soon => setTimeout(soon, 10));
                        }
                    };
                    %s
                })()
                """.formatted(statements), build);
    }
}
