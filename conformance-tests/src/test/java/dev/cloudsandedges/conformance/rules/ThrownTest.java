package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.games.tictactoe.TicTacToe;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.BoardState;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.FixedRules;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.script.Script;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** What rules throw is told with what they were asked and where, and its script throws it. */
final class ThrownTest {

    private static final TicTacToe RIGHT = TicTacToe.RULES;

    /** Ten cells in the moves, and nine on the board. */
    private static final class CountsACellTooMany implements FixedRules<BoardState, Integer> {
        @Override
        public String game() {
            return "ten-cells";
        }

        @Override
        public Codec<Integer> moves() {
            return Codec.ofInteger("cell", 0, 9);
        }

        @Override
        public Codec<BoardState> states() {
            return RIGHT.states();
        }

        @Override
        public BoardState setup(int seats, Chance chance) {
            return RIGHT.setup(seats, chance);
        }

        @Override
        public Seats toMove(BoardState state) {
            return RIGHT.toMove(state);
        }

        @Override
        public Verdict<BoardState> play(BoardState state, int seat, Integer cell, Chance chance) {
            return RIGHT.play(state, seat, cell, chance);
        }

        @Override
        public @Nullable Outcome outcome(BoardState state) {
            return RIGHT.outcome(state);
        }
    }

    private static IllegalStateException planted() {
        return new IllegalStateException("planted");
    }

    private static final class ThrowsWhenItLists extends Pebbles {
        @Override
        public Iterable<Take> legalMoves(Heap heap, int seat) {
            throw planted();
        }
    }

    private static final class ThrowsForSpectators extends Pebbles {
        @Override
        public JsonValue view(Heap heap, Viewer viewer) {
            if (viewer instanceof Viewer.Spectator) {
                throw planted();
            }
            return super.view(heap, viewer);
        }
    }

    private static final class ThrowsWhenTheLastOneGivesUp extends Pebbles {
        @Override
        public Heap resign(Heap heap, int seat) {
            if (seat == heap.seats() - 1) {
                throw planted();
            }
            return super.resign(heap, seat);
        }
    }

    private static final class ThrowsForWhoIsLate extends Pebbles {
        @Override
        public @Nullable Take outOfTime(Heap heap, int seat, Chance chance) {
            throw planted();
        }
    }

    private static final class ThrowsAtTheEnd extends Pebbles {
        @Override
        public @Nullable Outcome outcome(Heap heap) {
            if (heap.left() == 0) {
                throw planted();
            }
            return super.outcome(heap);
        }
    }

    private static final class ThrowsWhenItIsSetUp extends Pebbles {
        @Override
        public Heap setup(Integer pebbles, int seats, Chance chance) {
            throw planted();
        }
    }

    private static Failure failure(Trial<?, ?, ?> trial) {
        return Objects.requireNonNull(Failure.of(Laws.NOTHING_IS_THROWN, trial));
    }

    private static Failure failure(Pebbles rules) {
        return failure(Pebbles.trial(rules));
    }

    private static String line(Failure failure, int number) {
        return failure.told().lines().toList().get(number);
    }

    private static void assertAsked(String question, Failure failure) {
        assertEquals("  expected  an answer to " + question, line(failure, 2));
    }

    private static void assertShown(Pebbles rules, String question) {
        Failure failure = failure(rules);
        assertAsked(question, failure);
        assertEquals("", line(failure, 4), "there is no 'but'");
        String script = String.join("\n", failure.script());
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> Script.run(script, List.of(rules)));
        assertEquals("planted", thrown.getMessage());
    }

    @Test
    void a_move_that_makes_the_list_throw_is_named_with_the_frame_of_the_author() {
        Failure failure = failure(Trial.of(new CountsACellTooMany()).endsWithin(9));
        assertAsked("play {\"cell\":9} by seat 0", failure);
        String found = line(failure, 3);
        assertTrue(found.startsWith("  found     thrown is java.lang."), found);
        String frame = ThrownTest.class.getName() + "$CountsACellTooMany.play(ThrownTest.java:";
        assertTrue(found.contains(", at " + frame), found);
        assertEquals("", line(failure, 4));
    }

    @Test
    void the_script_ends_with_that_move_and_throws_there() {
        CountsACellTooMany rules = new CountsACellTooMany();
        Failure failure = failure(Trial.of(rules).endsWithin(9));
        List<String> lines = failure.script();
        String last = lines.get(lines.size() - 2);
        assertTrue(last.contains("\"take-turn\"") && last.contains("{\"cell\":9}"), last);
        Script script = new Script(List.of(rules));
        for (int line = 0; line < lines.size() - 2; line++) {
            String answer = script.line(lines.get(line), line + 1);
            assertTrue(answer.startsWith("{\"accepted\""), answer);
        }
        assertThrows(IndexOutOfBoundsException.class, () -> script.line(last, lines.size() - 1));
    }

    @Test
    void whatever_is_asked_the_script_asks_it_too_where_the_engine_does() {
        assertShown(new ThrowsForSpectators(), "view for a spectator");
        assertShown(new ThrowsWhenTheLastOneGivesUp(), "resign of seat 1");
        assertShown(new ThrowsForWhoIsLate(), "outOfTime of seat 0");
        assertShown(new ThrowsAtTheEnd(), "outcome");
    }

    @Test
    void a_match_that_cannot_be_set_up_is_thrown_where_it_starts() {
        Failure failure = failure(new ThrowsWhenItIsSetUp());
        assertEquals("  expected  a match is set up", line(failure, 2));
        assertEquals("", line(failure, 4));
    }

    @Test
    void where_the_engine_does_not_ask_it_is_said_that_no_script_shows_it() {
        Failure failure = failure(new ThrowsWhenItLists());
        assertAsked("legalMoves of seat 0", failure);
        assertEquals(
                "  but       no script shows it: where a match is played, the engine does not ask"
                        + " this",
                line(failure, 4));
    }

    private static String place(Rules<?, ?, ?> rules, String... classes) {
        RuntimeException thrown = new IllegalStateException("planted");
        StackTraceElement[] trace = new StackTraceElement[classes.length];
        for (int i = 0; i < classes.length; i++) {
            trace[i] = new StackTraceElement(classes[i], "m", "F.java", i);
        }
        thrown.setStackTrace(trace);
        return Frames.place(rules, thrown);
    }

    private static final String KIT = "dev.cloudsandedges.conformance.rules.Position";
    private static final String CODEC = "dev.cloudsandedges.json.Codec";

    @Test
    void the_authors_frame_is_the_first_behind_the_jdk_and_the_engine() {
        assertEquals(
                ", at org.example.Board.m(F.java:2)",
                place(RIGHT, "java.lang.String", CODEC, "org.example.Board", "org.example.Game"));
        String nested = "dev.cloudsandedges.games.tictactoe.TicTacToe$Line";
        assertEquals(
                ", at " + nested + ".m(F.java:2)",
                place(RIGHT, "java.lang.String", "dev.cloudsandedges.games.Other", nested));
    }

    @Test
    void behind_the_kit_there_is_no_frame_of_the_authors() {
        assertEquals(
                ", at " + CODEC + ".m(F.java:1)",
                place(RIGHT, "java.lang.String", CODEC, KIT, "org.junit.Test"));
        assertEquals("", place(RIGHT, "java.lang.String", KIT, "org.junit.Test"));
        assertEquals("", place(RIGHT));
    }
}
