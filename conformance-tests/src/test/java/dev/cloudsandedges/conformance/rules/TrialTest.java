package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.games.connectfour.ConnectFour;
import dev.cloudsandedges.games.pig.Pig;
import dev.cloudsandedges.games.tictactoe.TicTacToe;
import dev.cloudsandedges.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What a trial needs to be told, and what it knows from the rules. */
final class TrialTest {

    @Test
    void a_game_without_a_choice_of_settings_needs_none_named() {
        var trial = Trial.of(TicTacToe.RULES);
        assertEquals(List.of(JsonObject.EMPTY), trial.settingsToTry());
        assertNull(Failure.of(Laws.LISTED_IS_ACCEPTED, trial));
    }

    @Test
    void of_a_game_with_a_choice_somebody_has_to_name_them() {
        assertEquals(List.of(), Trial.of(ConnectFour.RULES).settingsToTry());
        assertEquals(List.of(), Trial.of(Pig.RULES).settingsToTry(), "listed, but a thousand");
        var thrown = assertThrows(
                IllegalStateException.class,
                () -> Failure.of(Laws.LISTED_IS_ACCEPTED, Trial.of(Pig.RULES)));
        assertEquals(
                "a trial of pig needs settings: Trial.of(rules).settings(…)", thrown.getMessage());
    }
}
