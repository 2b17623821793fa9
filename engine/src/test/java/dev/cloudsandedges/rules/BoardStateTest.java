package dev.cloudsandedges.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;

class BoardStateTest {

    private static final BoardState STATE = new BoardState(new Cells(2, "XO.X"), 1);

    @Test
    void a_turn_is_a_seat() {
        assertThrows(IllegalArgumentException.class, () -> new BoardState(STATE.cells(), -1));
        assertThrows(
                IllegalArgumentException.class, () -> new BoardState(STATE.cells(), Seats.MOST));
        assertEquals(15, new BoardState(STATE.cells(), Seats.MOST - 1).turn());
    }

    @Test
    void it_is_written_with_its_turn_and_read_again() {
        Codec<BoardState> codec = BoardState.codec(2, 2, "XO.");
        assertEquals("{\"cells\":\"XO.X\",\"turn\":1}", codec.write(STATE).text());
        assertEquals(STATE, codec.read(codec.write(STATE), "state").orThrow());
    }

    @ParameterizedTest
    @CsvSource({"XO., 1, state.cells", "XO.#, 1, state.cells", "XO.X, 2, state.turn"})
    void what_cannot_be_on_two_seats_is_refused(String cells, int turn, String field) {
        JsonObject json = JsonObject.with("cells", cells).and("turn", turn).build();
        var why = BoardState.codec(2, 2, "XO.").read(json, "state").refusal();
        assertEquals("field-range", Objects.requireNonNull(why).code());
        assertEquals(field, why.fact("field"));
    }

    @Test
    void more_seats_have_more_turns() {
        Codec<BoardState> codec = BoardState.codec(2, 2, "XO.", 3);
        BoardState third = new BoardState(STATE.cells(), 2);
        assertEquals(third, codec.read(codec.write(third), "state").orThrow());
    }

    @Test
    void it_is_drawn_as_its_board() {
        assertEquals("XO\n.X", STATE.toString());
    }
}
