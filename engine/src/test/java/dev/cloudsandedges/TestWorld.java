package dev.cloudsandedges;

import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.host.MemorySnapshotStore;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An engine with a log in memory, spoken to by documents, as tests like it. */
final class TestWorld {

    static final String LINE = "{\"move\":{\"x\":%d,\"y\":%d,\"direction\":\"%s\"}}";

    final EventStore store;
    final CloudsAndEdges engine;
    private int commands;

    TestWorld() {
        this(new MemoryEventStore());
    }

    TestWorld(EventStore store, Rules<?, ?, ?>... games) {
        this(store, setup(store, games));
    }

    private TestWorld(EventStore store, Setup setup) {
        this.store = store;
        this.engine = setup.open();
    }

    private static Setup setup(EventStore store, Rules<?, ?, ?>... games) {
        Setup setup = CloudsAndEdges.on(store, () -> 0, () -> 0);
        for (Rules<?, ?, ?> game : games) {
            setup.with(game);
        }
        return setup;
    }

    /** Where all that is known here begins with a snapshot that is made now. */
    TestWorld reopened(Rules<?, ?, ?>... games) {
        List<String> snapshot = engine.administration(Actor.administrator("root"))
                .orThrow()
                .snapshot()
                .orThrow();
        MemorySnapshotStore snapshots = new MemorySnapshotStore();
        snapshots.save(engine.position(), snapshot, saved -> {});
        return new TestWorld(store, setup(store, games).snapshots(snapshots, 0));
    }

    /** {@code "ok"}, or the code of the refusal. */
    String send(String as, String stream, String kind, String payload) {
        return send(
                as,
                "{\"id\":\"t" + commands++ + "\",\"stream\":\"" + stream + "\",\"kind\":\"" + kind
                        + "\",\"payload\":" + payload + "}");
    }

    /** {@code "ok"}, or the code of the refusal. */
    String send(String as, String document) {
        Refusal why = engine.door()
                .submit(Actor.parse(as).orThrow(), 0, 0, document)
                .answer()
                .refusal();
        return why == null ? "ok" : why.code();
    }

    String draw(String player, int x, int y, String direction) {
        return send(
                "player:" + player,
                "match/m",
                "take-turn",
                String.format(Locale.ROOT, LINE, x, y, direction));
    }

    String process(String kind, String payload) {
        return send("process:table", "match/m", kind, payload);
    }

    String create(int width, int height, int seats) {
        return process(
                "create",
                "{\"game\":\"dots-and-boxes\",\"settings\":{\"width\":" + width + ",\"height\":"
                        + height + "},\"seats\":" + seats + ",\"owner\":\"ada\"}");
    }

    String join(String player) {
        return process("join", "{\"player\":\"" + player + "\"}");
    }

    /** A match of such a game, 2 by 1 boxes, for these players in the order of play. */
    static TestWorld playing(Rules<?, ?, ?> game, String... players) {
        return playing(game, "{\"width\":2,\"height\":1}", players);
    }

    /** A match of such a game with these settings, for these players in the order of play. */
    static TestWorld playing(Rules<?, ?, ?> game, String settings, String[] players) {
        TestWorld world = new TestWorld(new MemoryEventStore(), game);
        List<String> seated = new ArrayList<>(List.of(players));
        seated.add(seated.remove(0));
        String created = world.process(
                "create",
                "{\"game\":\"" + game.game() + "\",\"settings\":" + settings
                        + ",\"seats\":" + players.length + ",\"owner\":\"ada\",\"players\":[\""
                        + String.join("\",\"", seated) + "\"]}");
        List<String> answers = List.of(created, world.process("start", "{}"));
        if (!answers.equals(List.of("ok", "ok"))) {
            throw new AssertionError(answers);
        }
        return world;
    }

    /** A match that bob and ada play, bob first. */
    static TestWorld playing(BoardSize size) {
        TestWorld world = new TestWorld();
        List<String> answers = new ArrayList<>();
        answers.add(world.create(size.width(), size.height(), 2));
        answers.add(world.join("ada"));
        answers.add(world.join("bob"));
        answers.add(world.process("start", "{}"));
        if (!answers.equals(List.of("ok", "ok", "ok", "ok"))) {
            throw new AssertionError(answers);
        }
        return world;
    }

    /** The one box of a board drawn by both in turn: bob, ada, bob, ada, who gets it. */
    static TestWorld finished() {
        TestWorld world = playing(new BoardSize(1, 1));
        List<String> answers = new ArrayList<>();
        answers.add(world.draw("bob", 0, 0, "right"));
        answers.add(world.draw("ada", 0, 1, "right"));
        answers.add(world.draw("bob", 0, 0, "down"));
        answers.add(world.draw("ada", 1, 0, "down"));
        if (!answers.equals(List.of("ok", "ok", "ok", "ok"))) {
            throw new AssertionError(answers);
        }
        return world;
    }

    MatchView view() {
        return engine.match("m", Actor.GUEST).orThrow();
    }

    List<String> log() {
        List<String> texts = new ArrayList<>();
        store.read(0, EventStore.MOST_LINES, read -> {
            if (read instanceof EventStore.Read.Lines there) {
                there.lines().stream().map(LogLine::text).forEach(texts::add);
            }
        });
        return texts;
    }
}
