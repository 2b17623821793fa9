package dev.cloudsandedges.games.nim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cloudsandedges.conformance.rules.Played;
import dev.cloudsandedges.games.nim.Heaps.LastTaker;
import dev.cloudsandedges.games.nim.Nim.Take;
import dev.cloudsandedges.rules.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class NimTest {

    private static final int HIGHEST = 5;

    private static Played<Nim.Table, Take> begin(LastTaker last, Integer... sizes) {
        return Played.begin(Nim.RULES, new Heaps(List.of(sizes), last), 2, 0);
    }

    @Test
    void whoever_takes_the_last_counter_wins() {
        Played<Nim.Table, Take> played =
                begin(LastTaker.WINS, 1, 2).after(new Take(1, 1), new Take(0, 1), new Take(1, 1));
        assertEquals(List.of(0, 0), played.state().heaps().sizes());
        assertEquals(Outcome.won(0, 2), played.outcome());
    }

    @Test
    void in_the_misere_game_whoever_takes_the_last_counter_loses() {
        Played<Nim.Table, Take> played = begin(LastTaker.LOSES, 3).after(new Take(0, 3));
        assertEquals(Outcome.won(1, 2), played.outcome());
    }

    @Test
    void a_take_from_no_heap_or_of_more_than_it_has_is_refused() {
        Played<Nim.Table, Take> played = begin(LastTaker.WINS, 1, 2);
        assertEquals("heap-unknown", played.codeOf(new Take(2, 1)));
        assertEquals("heap-unknown", played.codeOf(new Take(-1, 1)));
        assertEquals("heap-too-small", played.codeOf(new Take(0, 2)));
        assertEquals("heap-too-small", played.codeOf(new Take(0, 0)));
        assertEquals(List.of(new Take(0, 1), new Take(1, 1), new Take(1, 2)), played.moves());
    }

    @Test
    void heaps_that_are_none_cannot_be_set_up() {
        assertThrows(IllegalArgumentException.class, () -> new Heaps(List.of(), LastTaker.WINS));
        assertThrows(IllegalArgumentException.class, () -> begin(LastTaker.WINS, -1));
    }

    /** Bouton's theorem, and for the misère game the exception that he proved along with it. */
    @ParameterizedTest
    @EnumSource
    void the_player_to_move_wins_as_the_xor_of_the_heaps_says(LastTaker last) {
        Map<Nim.Table, Boolean> known = new HashMap<>();
        for (int a = 0; a <= HIGHEST; a++) {
            for (int b = 0; b <= HIGHEST; b++) {
                for (int c = 0; c <= HIGHEST; c++) {
                    Played<Nim.Table, Take> played = begin(last, a, b, c);
                    boolean small = Math.max(a, Math.max(b, c)) <= 1;
                    boolean reversed = small && last == LastTaker.LOSES;
                    boolean wins = ((a ^ b ^ c) != 0) != reversed;
                    assertEquals(wins, wins(played, known), () -> played.state().toString());
                }
            }
        }
    }

    private static boolean wins(Played<Nim.Table, Take> played, Map<Nim.Table, Boolean> known) {
        if (played.toMove().isEmpty()) {
            return played.outcome().winners().has(played.state().turn());
        }
        Boolean before = known.get(played.state());
        if (before == null) {
            before = played.moves().stream().anyMatch(take -> !wins(played.after(take), known));
            known.put(played.state(), before);
        }
        return before;
    }
}
