package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonNull;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class CellsTest {

    private static final Cells BOARD = new Cells(4, "XX.O.X.O..XO");

    @Test
    void a_board_has_whole_rows() {
        assertThrows(IllegalArgumentException.class, () -> new Cells(0, "X"));
        assertThrows(IllegalArgumentException.class, () -> new Cells(3, ""));
        assertThrows(IllegalArgumentException.class, () -> new Cells(3, "XXXX"));
        assertThrows(IllegalArgumentException.class, () -> Cells.filled(0, 3, '.'));
        assertThrows(IllegalArgumentException.class, () -> Cells.filled(3, 0, '.'));
        assertEquals(new Cells(2, "......"), Cells.filled(2, 3, '.'));
        assertEquals(12, BOARD.size());
    }

    @Test
    void marks_are_set_on_another_board() {
        assertEquals('O', BOARD.at(3));
        assertEquals("XX.#.X.O..XO", BOARD.with(3, '#').marks());
        assertEquals("#X.O.X.O..XO", BOARD.with(0, '#').marks());
        assertEquals("XX.O.X.O..X#", BOARD.with(11, '#').marks());
        assertEquals(4, BOARD.count('X'));
        assertEquals(3, BOARD.count('O'));
        assertThrows(IndexOutOfBoundsException.class, () -> BOARD.at(12));
        assertThrows(IndexOutOfBoundsException.class, () -> BOARD.with(12, '#'));
        assertThrows(IndexOutOfBoundsException.class, () -> BOARD.with(-1, '#'));
    }

    @Test
    void marks_are_set_on_a_way() {
        Cells board = Cells.filled(3, 3, '.');
        assertEquals(".X..X....", board.with(7, Cells.Way.UP, 2, 'X').marks());
        assertEquals("....X...X", board.with(0, Cells.Way.DOWN_RIGHT, 2, 'X').marks());
        assertEquals(board, board.with(0, Cells.Way.LEFT, 0, 'X'));
        assertThrows(IndexOutOfBoundsException.class, () -> board.with(7, Cells.Way.UP, 3, 'X'));
        assertThrows(IndexOutOfBoundsException.class, () -> board.with(2, Cells.Way.RIGHT, 1, 'X'));
    }

    @Test
    void neighbours_are_on_the_board() {
        assertEquals(List.of(1, 2, 6, 10, 9, 8, 4, 0), neighbours(5));
        assertEquals(List.of(-1, -1, 1, 5, 4, -1, -1, -1), neighbours(0));
        assertEquals(List.of(-1, -1, -1, -1, 7, 6, 2, -1), neighbours(3));
        assertEquals(List.of(7, -1, -1, -1, -1, -1, 10, 6), neighbours(11));
    }

    private static List<Integer> neighbours(int cell) {
        List<Integer> neighbours = new ArrayList<>();
        for (Cells.Way way : Cells.Way.ALL) {
            neighbours.add(BOARD.next(cell, way));
        }
        return neighbours;
    }

    @Test
    void steps_go_straight_until_the_board_ends() {
        assertEquals(5, BOARD.next(5, Cells.Way.LEFT, 0));
        assertEquals(7, BOARD.next(5, Cells.Way.RIGHT, 2));
        assertEquals(-1, BOARD.next(5, Cells.Way.RIGHT, 3), "rows do not go on in the next one");
        assertEquals(10, BOARD.next(0, Cells.Way.DOWN_RIGHT, 2));
        assertEquals(-1, BOARD.next(0, Cells.Way.DOWN_RIGHT, 3));
        assertEquals(2, BOARD.next(8, Cells.Way.UP_RIGHT, 2));
        assertEquals(-1, BOARD.next(8, Cells.Way.UP, BOARD.size()));
    }

    @Test
    void a_codec_writes_the_marks_and_reads_boards_of_one_size() {
        Codec<Cells> codec = Cells.codec(2, 3, "XO.");
        assertEquals("\"XO..XX\"", codec.write(new Cells(2, "XO..XX")).text());
        assertEquals(
                new Cells(2, "XO..XX"), codec.read(new JsonText("XO..XX"), "b").orThrow());
        assertEquals(null, codec.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XO..X", "XO..XOO", "XO..Xx", "XO..X\n"})
    void a_codec_refuses_other_sizes_and_marks(String marks) {
        var why = Cells.codec(2, 3, "XO.")
                .read(new JsonText(marks), "state.cells")
                .refusal();
        assertEquals(
                Refusal.of("field-range", "state.cells must be 6 out of 'XO.'.")
                        .with("field", "state.cells"),
                why);
    }

    @Test
    void a_codec_refuses_what_is_no_text() {
        var why = Cells.codec(2, 3, "XO.").read(JsonNull.NULL, "state.cells").refusal();
        assertEquals(
                Refusal.of("field-type", "state.cells must be a text, not null.")
                        .with("field", "state.cells"),
                why);
    }

    @Test
    void a_run_ends_at_another_mark_and_at_the_edge() {
        assertEquals(1, BOARD.run(0, Cells.Way.RIGHT, 'X'));
        assertEquals(2, BOARD.run(0, Cells.Way.DOWN_RIGHT, 'X'));
        assertEquals(2, BOARD.run(3, Cells.Way.DOWN, 'O'));
        assertEquals(0, BOARD.run(3, Cells.Way.RIGHT, '.'), "rows do not go on in the next one");
        assertEquals(0, BOARD.run(0, Cells.Way.UP, 'X'));
    }

    @Test
    void a_run_counts_if_what_lies_behind_it_has_that_mark() {
        Cells row = new Cells(6, "XOOX.O");
        assertEquals(2, row.run(0, Cells.Way.RIGHT, 'O', 'X'));
        assertEquals(2, row.run(3, Cells.Way.LEFT, 'O', 'X'));
        assertEquals(0, row.run(4, Cells.Way.LEFT, 'X', '.'), "another mark is behind it");
        assertEquals(0, row.run(4, Cells.Way.RIGHT, 'O', 'X'), "the board ends");
        assertEquals(0, row.run(4, Cells.Way.LEFT, '#', 'X'), "there is no run");
    }

    @Test
    void a_line_is_a_row_a_column_or_a_diagonal() {
        assertTrue(BOARD.hasLine('X', 3), "a diagonal");
        assertFalse(BOARD.hasLine('X', 4));
        assertTrue(BOARD.hasLine('O', 3), "a column");
        assertTrue(new Cells(3, "...OOO").hasLine('O', 3), "a row");
        assertTrue(new Cells(3, "..X.X.X..").hasLine('X', 3), "the other diagonal");
        assertFalse(new Cells(3, ".OOO..").hasLine('O', 3), "around the edge");
        assertFalse(BOARD.hasLine('#', 1));
    }

    @Test
    void it_is_drawn_row_by_row() {
        assertEquals("XX.O\n.X.O\n..XO", BOARD.toString());
    }
}
