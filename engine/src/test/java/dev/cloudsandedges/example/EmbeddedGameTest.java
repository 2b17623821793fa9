package dev.cloudsandedges.example;

import static dev.cloudsandedges.dotsandboxes.Direction.RIGHT;
import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.lobby.MatchSummary;
import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.rules.Chance;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class EmbeddedGameTest {
    @Test
    void the_example_prints_a_refusal_the_board_the_scores_and_the_log() {
        List<String> printed = printed();
        assertEquals(
                "{\"refused\":{\"code\":\"line-off-board\",\"message\":\"There is no such line on a"
                        + " board of 3 by 3 boxes.\",\"facts\":{\"line\":"
                        + "\"{\\\"x\\\":3,\\\"y\\\":0,\\\"direction\\\":\\\"right\\\"}\"}}}",
                printed.get(0));
        assertEquals("+---+   +   +", printed.get(1));
        assertEquals("Bob 0, Ada 0", printed.get(8));
        assertEquals(8, printed.size() - 9);
        assertTrue(printed.get(16).startsWith("{\"position\":8,\"stream\":\"match/m1\","));
    }

    @Test
    void the_readme_shows_the_examples_as_they_are() throws IOException {
        assertShown("EmbeddedGame", "main(String[] arguments) {\n");
        assertShown("OpenTable", "meet(Session ada, Session bob) {\n");
        assertShown("NotifiedPlayers", "Runnable trumpet) {\n");
        assertShown("AgainstTheClock", "Line line) {\n");
        assertShown("AgainstTheMachine", "play(EventStore store) {\n");
    }

    @Test
    void whoever_uses_up_the_five_minutes_has_lost() {
        AtomicLong clock = new AtomicLong();
        CloudsAndEdges engine = CloudsAndEdges.on(
                        new MemoryEventStore(), clock::get, new Chance(7)::bits)
                .open();
        Session bob = engine.as(Actor.player("bob"));
        AgainstTheClock.play(engine, bob, new Line(0, 0, RIGHT));
        assertEquals(MatchStatus.PLAYING, bob.match("m1").orThrow().status());
        assertEquals(300_000L, engine.nextTick());
        clock.set(300_000);
        assertEquals(1, engine.tick());
        assertEquals(List.of("bob"), bob.match("m1").orThrow().winners());
    }

    @Test
    void players_are_told_whose_turn_it_is_and_a_trumpet_sounds_at_the_end() {
        List<String> phone = new ArrayList<>();
        List<String> fanfares = new ArrayList<>();
        CloudsAndEdges engine = NotifiedPlayers.open(
                new MemoryEventStore(), phone::add, () -> fanfares.add("fanfare"));
        engine.openMatch("m1", RULES, BoardSize.SMALL, List.of("ada", "bob"));
        phone.clear();
        engine.as(Actor.player("bob")).takeTurn("m1", RULES, new Line(0, 0, RIGHT));
        assertEquals(
                List.of("notices-9-0 {\"to\":\"ada\",\"about\":\"your-turn\",\"match\":\"m1\"}"),
                phone);
        assertEquals(List.of(), fanfares);
        engine.as(Actor.player("ada")).resign("m1");
        assertEquals(3, phone.size());
        assertEquals(List.of("fanfare"), fanfares);
    }

    @Test
    void two_users_who_meet_in_the_lobby_play() {
        CloudsAndEdges engine = CloudsAndEdges.inMemory(7).open();
        Session ada = engine.as(Actor.player("ada"));
        Session bob = engine.as(Actor.player("bob"));
        ada.createUser("ada", "Ada");
        bob.createUser("bob", "Bob");
        OpenTable.meet(ada, bob);
        List<MatchSummary> matches =
                ada.matchesOf("ada", new Page.Request(null, 20)).orThrow().items();
        assertEquals(1, matches.size());
        assertEquals(MatchStatus.PLAYING, matches.get(0).status());
    }

    @Test
    void who_plays_against_machines_is_to_move_again_when_they_have_moved() {
        CloudsAndEdges engine = AgainstTheMachine.play(new MemoryEventStore());
        assertEquals(5, engine.match("m1", Actor.GUEST).orThrow().turns());
        assertEquals(List.of("ada"), engine.match("m1", Actor.GUEST).orThrow().next());
    }

    private static void assertShown(String example, String begin) throws IOException {
        String source = Files.readString(
                Path.of("src/test/java/dev/cloudsandedges/example/" + example + ".java"));
        String body = source.substring(
                source.indexOf(begin) + begin.length(), source.indexOf("\n    }\n}"));
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue(readme.contains(body.indent(-8).strip()), "README.md shows another " + example);
    }

    private static List<String> printed() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            EmbeddedGame.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
