package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.match.ShadowReport;
import dev.cloudsandedges.backend.match.ShadowReport.Why;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Undo;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What stored matches would come to under other rules. */
final class ShadowReplayTest {

    private static final OtherDots FIRST = new OtherDots("new-dots", 1);
    private static final List<String> BOX = List.of("0,0,right", "0,1,right", "0,0,down");

    private final TestWorld world = new TestWorld(new MemoryEventStore(), FIRST);

    /** The next version, to be changed in one thing. */
    private static class Second extends OtherDots {
        Second() {
            super("new-dots", 2);
        }
    }

    @Test
    void rules_that_change_nothing_diverge_nowhere() {
        play("a", "ada", "bob");
        play("b", "ada", "bob", "cy");
        assertEquals("ok", world.send("player:cy", "match/b", "resign", "{}"));
        finish("a");
        assertEquals("ok", world.send("player:ada", "match/a", "rematch", "{}"));
        assertEquals("ok", world.send("player:eve", "user/eve", "create", "{\"name\":\"Eve\"}"));
        assertEquals("ok", world.create(1, 1, 2));
        // created, 2 seats, start, 4 turns, finished; created, 3 seats, start, 3 turns, resigned
        assertEquals(
                new ShadowReport(world.engine.position(), 2, 9 + 9, 0, List.of()),
                replay(new Second()));
    }

    @Test
    void a_replay_changes_nothing() {
        play("a", "ada", "bob");
        List<String> log = world.log();
        List<String> snapshot = behind().snapshot().orThrow();
        replay(new Second());
        assertEquals(log, world.log());
        assertEquals(snapshot, behind().snapshot().orThrow());
    }

    @Test
    void a_move_that_is_refused_is_named_with_the_refusal() {
        play("a", "ada", "bob");
        play("b", "ada", "bob");
        ShadowReport report = replay(new Second() {
            @Override
            public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
                return board.drawn() == 2
                        ? Verdict.refused("third-line", "No third line.")
                        : super.play(board, seat, line, chance);
            }
        });
        assertEquals(2, report.diverging());
        assertEquals(2 * 7, report.events());
        assertEquals(
                List.of(
                        new ShadowReport.Divergence(
                                "a",
                                7,
                                "match-turn-taken",
                                Why.MOVE_REFUSED,
                                Refusal.of("third-line", "No third line."),
                                "No third line."),
                        new ShadowReport.Divergence(
                                "b",
                                14,
                                "match-turn-taken",
                                Why.MOVE_REFUSED,
                                Refusal.of("third-line", "No third line."),
                                "No third line.")),
                report.first());
    }

    @Test
    void others_who_may_move_are_named() {
        play("a", "ada", "bob");
        assertDivergence(
                new ShadowReport.Divergence(
                        "a", 6, "match-turn-taken", Why.NEXT_DIFFERS, null, "bob ada"),
                new Second() {
                    @Override
                    public Seats toMove(Board board) {
                        return board.drawn() == 2 ? Seats.first(2) : super.toMove(board);
                    }
                });
    }

    @Test
    void another_outcome_is_named() {
        play("a", "ada", "bob");
        finish("a");
        assertDivergence(
                new ShadowReport.Divergence(
                        "a",
                        9,
                        "match-finished",
                        Why.OUTCOME_DIFFERS,
                        null,
                        "{\"winners\":[\"bob\"],\"points\":[1,0]}"),
                new Second() {
                    @Override
                    public @Nullable Outcome outcome(Board board) {
                        return board.isOver() ? Outcome.won(0, board.seats()) : null;
                    }
                });
    }

    @Test
    void a_sum_that_differs_counts_only_if_nothing_else_does() {
        play("a", "ada", "bob");
        play("b", "ada", "bob");
        finish("b");
        play("c", "ada", "bob");
        ShadowReport report = replay(new Second() {
            @Override
            public void digest(Board board, Digest into) {
                into.add(board.drawn());
                super.digest(board, into);
            }

            @Override
            public Seats toMove(Board board) {
                return board.drawn() == 4 ? Seats.of(0) : super.toMove(board);
            }
        });
        assertEquals(3, report.diverging());
        assertEquals(
                List.of("b 15 NEXT_DIFFERS", "a 4 DIGEST_DIFFERS", "c 20 DIGEST_DIFFERS"),
                report.first().stream()
                        .map(one -> one.match() + " " + one.position() + " " + one.why())
                        .toList());
    }

    @Test
    void settings_that_are_refused_and_rules_that_throw_are_named() {
        play("a", "ada", "bob");
        assertDivergence(
                new ShadowReport.Divergence(
                        "a",
                        1,
                        "match-created",
                        Why.SETTINGS_REFUSED,
                        Refusal.of("too-small", "Play with more."),
                        "Play with more."),
                new Second() {
                    @Override
                    public Codec<BoardSize> settings() {
                        return new Codec<>() {
                            @Override
                            public JsonValue write(BoardSize size) {
                                return BoardSize.CODEC.write(size);
                            }

                            @Override
                            public Verdict<BoardSize> read(JsonValue json, String path) {
                                return Verdict.refused("too-small", "Play with more.");
                            }
                        };
                    }
                });
        assertDivergence(
                new ShadowReport.Divergence(
                        "a", 5, "match-turn-taken", Why.RULES_THREW, null, "out of ink"),
                new Second() {
                    @Override
                    public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
                        throw new IllegalStateException("out of ink");
                    }
                });
    }

    @Test
    void the_first_hundred_are_listed_and_all_are_counted() {
        for (int i = 0; i < 101; i++) {
            play("m" + i, "ada", "bob");
        }
        ShadowReport report = replay(new Second() {
            @Override
            public int mostSeats() {
                return 1;
            }
        });
        assertEquals(101, report.matches());
        assertEquals(101, report.diverging());
        assertEquals(100, report.first().size());
        assertEquals("m0", report.first().get(0).match());
        assertEquals(Why.SETTINGS_REFUSED, report.first().get(99).why());
    }

    @Test
    void undos_are_followed_and_their_terms_are_compared() {
        UndoDots game = new UndoDots(3);
        TestWorld undone = TestWorld.playing(game, "bob", "ada");
        assertEquals("ok", undone.draw("bob", 0, 0, "right"));
        assertEquals("ok", undone.draw("ada", 0, 1, "right"));
        for (String command : List.of("request-undo", "refuse-undo", "request-undo")) {
            assertEquals("ok", undone.send("player:bob", "match/m", command, "{}"));
        }
        assertEquals("ok", undone.send("player:ada", "match/m", "agree-undo", "{}"));
        assertEquals("ok", undone.draw("bob", 1, 0, "right"));
        assertEquals("ok", undone.send("player:bob", "match/m", "request-undo", "{}"));
        assertEquals(0, replay(undone, new UndoDots(2)).diverging());
        assertEquals(List.of("nothing-to-undo 7"), refusals(undone, new UndoDots(1)));
        assertEquals(List.of("undo-not-allowed 7"), refusals(undone, new UndoDots(0)));
        assertEquals(List.of("undo-is-free 7"), refusals(undone, terms(Undo.FREELY)));
        assertEquals(List.of("undo-not-granted 13"), refusals(undone, terms(Undo.BY_CONSENT)));
    }

    @Test
    void a_match_keeps_its_version_while_new_ones_begin_with_the_next_and_both_are_replayed() {
        play("old", "ada", "bob");
        Second second = new Second() {
            @Override
            public void digest(Board board, Digest into) {
                into.add(2);
                super.digest(board, into);
            }
        };
        TestWorld later = new TestWorld(world.store, FIRST, second);
        assertEquals("ok", later.send("process:table", "match/new", "create", terms(2)));
        assertEquals("ok", later.send("process:table", "match/new", "start", "{}"));
        assertEquals("ok", later.send("player:ada", "match/old", "take-turn", line("1,0,down")));
        assertEquals(1, later.engine.match("old", Actor.GUEST).orThrow().rulesVersion());
        assertEquals(2, later.engine.match("new", Actor.GUEST).orThrow().rulesVersion());
        ShadowReport report = replay(later, new OtherDots("new-dots", 3));
        assertEquals(2, report.matches());
        assertEquals(
                List.of("new DIGEST_DIFFERS"),
                report.first().stream()
                        .map(one -> one.match() + " " + one.why())
                        .toList());
        assertNull(new TestWorld(world.store, FIRST, second).engine.fault());
    }

    @Test
    void it_reads_in_slices_while_commands_go_on_and_covers_what_they_bring() {
        for (int i = 0; i < 100; i++) {
            play("m" + i, "ada", "bob");
        }
        CloudsAndEdges engine = CloudsAndEdges.on(world.store, () -> 0, () -> 0)
                .with(FIRST)
                .pumped()
                .open();
        while (engine.position() < world.engine.position()) {
            engine.pump(1);
        }
        List<ShadowReport> reports = new ArrayList<>();
        engine.administration(Actor.administrator("root"))
                .orThrow()
                .shadowReplay(new Second(), report -> reports.add(report.orThrow()));
        assertEquals(List.of(), reports);
        engine.pump(1);
        assertEquals(List.of(), reports);
        Reply created = engine.as(Actor.player("eve")).createUser("eve", "Eve");
        boolean more = true;
        while (more) {
            more = engine.pump(1);
        }
        assertEquals(true, created.answer().isAccepted());
        assertEquals(List.of(new ShadowReport(701, 100, 700, 0, List.of())), reports);
    }

    @Test
    void a_corrupt_log_is_refused_with_the_position() {
        play("a", "ada", "bob");
        List<String> bent = world.log();
        bent.set(4, bent.get(4).replace("\"right\"", "\"down\""));
        CloudsAndEdges engine = Golden.setupOn(bent).with(FIRST).open();
        List<Refusal> refusals = new ArrayList<>();
        engine.administration(Actor.administrator("root"))
                .orThrow()
                .shadowReplay(
                        new Second(),
                        report -> refusals.add(Objects.requireNonNull(report.refusal())));
        assertEquals(1, refusals.size());
        assertEquals("log-corrupt", refusals.get(0).code());
        assertEquals("5", refusals.get(0).fact("position"));
    }

    private static UndoDots terms(Undo always) {
        return new UndoDots(3) {
            @Override
            public Undo undo(Board now, Board before, int seat) {
                return always;
            }
        };
    }

    private static List<String> refusals(TestWorld world, Rules<?, ?, ?> candidate) {
        return replay(world, candidate).first().stream()
                .map(one -> Objects.requireNonNull(one.refusal()).code() + " " + one.position())
                .toList();
    }

    private void assertDivergence(ShadowReport.Divergence expected, Rules<?, ?, ?> candidate) {
        ShadowReport report = replay(candidate);
        assertEquals(List.of(expected), report.first());
        assertEquals(1, report.diverging());
    }

    private ShadowReport replay(Rules<?, ?, ?> candidate) {
        return replay(world, candidate);
    }

    private static ShadowReport replay(TestWorld world, Rules<?, ?, ?> candidate) {
        List<ShadowReport> reports = new ArrayList<>();
        world.engine
                .administration(Actor.administrator("root"))
                .orThrow()
                .shadowReplay(candidate, report -> reports.add(report.orThrow()));
        assertEquals(1, reports.size());
        return reports.get(0);
    }

    private Administration behind() {
        return world.engine.administration(Actor.administrator("root")).orThrow();
    }

    private static String terms(int players) {
        return terms(List.of("ada", "bob", "cy").subList(0, players));
    }

    private static String terms(List<String> players) {
        return "{\"game\":\"new-dots\",\"settings\":{\"width\":1,\"height\":1},\"seats\":"
                + players.size() + ",\"owner\":\"ada\",\"players\":[\""
                + String.join("\",\"", players) + "\"]}";
    }

    private static String line(String line) {
        String[] parts = line.split(",", -1);
        return "{\"move\":{\"x\":" + parts[0] + ",\"y\":" + parts[1] + ",\"direction\":\""
                + parts[2] + "\"}}";
    }

    /** A match of one box, of which all lines but the last are drawn. */
    private void play(String match, String... players) {
        List<String> answers = new ArrayList<>();
        answers.add(
                world.send("process:table", "match/" + match, "create", terms(List.of(players))));
        answers.add(world.send("process:table", "match/" + match, "start", "{}"));
        for (String line : BOX) {
            answers.add(draw(match, line));
        }
        assertEquals(List.of("ok", "ok", "ok", "ok", "ok"), answers);
    }

    private void finish(String match) {
        assertEquals("ok", draw(match, "1,0,down"));
    }

    private String draw(String match, String line) {
        String mover = world.engine.match(match, Actor.GUEST).orThrow().next().get(0);
        return world.send("player:" + mover, "match/" + match, "take-turn", line(line));
    }
}
