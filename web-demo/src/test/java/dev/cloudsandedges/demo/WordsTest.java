package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class WordsTest {

    private final AtomicLong entropy = new AtomicLong();
    private final CloudsAndEdges engine = CloudsAndEdges.on(
                    new MemoryEventStore(), () -> 0, entropy::incrementAndGet)
            .open();

    @Test
    void a_match_is_told_from_its_first_turn_to_its_winner() {
        play(new BoardSize(1, 1));
        assertEquals("Bob\u2019s turn", headline());
        draw("sun-b", new Line(0, 0, Direction.RIGHT));
        assertEquals(
                "Bob drew the line right from column 1, row 1. Ada\u2019s turn.",
                Words.announcement(view(), Lineup.of(view())));
        draw("cloud-a", new Line(0, 0, Direction.DOWN));
        draw("sun-b", new Line(0, 1, Direction.RIGHT));
        draw("cloud-a", new Line(1, 0, Direction.DOWN));
        assertEquals("Ada wins, 1 to 0", headline());
    }

    @Test
    void whoever_closed_a_box_plays_again_and_equal_scores_are_a_tie() {
        play(new BoardSize(2, 1));
        draw("sun-b", new Line(0, 0, Direction.RIGHT));
        draw("cloud-a", new Line(0, 1, Direction.RIGHT));
        draw("sun-b", new Line(0, 0, Direction.DOWN));
        draw("cloud-a", new Line(2, 0, Direction.DOWN));
        draw("sun-b", new Line(1, 0, Direction.DOWN));
        assertEquals("Bob plays again", headline());
        draw("sun-b", new Line(1, 0, Direction.RIGHT));
        draw("cloud-a", new Line(1, 1, Direction.RIGHT));
        assertEquals("A tie: Ada and Bob have 1 box each", headline());
    }

    @Test
    void lines_that_were_drawn_in_a_row_are_told_in_one_sentence() {
        play(new BoardSize(1, 1));
        List<Line> lines = PlayedGame.lines(1);
        draw("sun-b", lines.get(0));
        draw("cloud-a", lines.get(1));
        draw("sun-b", lines.get(2));
        draw("cloud-a", lines.get(3));
        Board board = engine.state("m", DotsAndBoxes.RULES).orThrow();
        assertEquals(
                "Ada drew 2 lines and closed 1 box; the last was the line right from column 1,"
                        + " row 2. Ada wins, 1 to 0.",
                Words.announcement(
                        view(),
                        Lineup.of(view()),
                        new LastLines(lines.subList(2, 4), true),
                        board));
        assertEquals(
                Words.announcement(view(), Lineup.of(view())),
                Words.announcement(view(), Lineup.of(view()), LastLines.of(lines.get(3)), board));
    }

    private void play(BoardSize size) {
        engine.as(Actor.player("cloud-a")).createUser("cloud-a", "Ada");
        engine.as(Actor.player("sun-b")).createUser("sun-b", "Bob");
        engine.openMatch("m", DotsAndBoxes.RULES, size, List.of("cloud-a", "sun-b"));
    }

    private void draw(String player, Line line) {
        engine.as(Actor.player(player)).takeTurn("m", DotsAndBoxes.RULES, line);
    }

    private MatchView view() {
        return engine.match("m", Actor.GUEST).orThrow();
    }

    private String headline() {
        return Words.headline(view(), Lineup.of(view())).text();
    }
}
