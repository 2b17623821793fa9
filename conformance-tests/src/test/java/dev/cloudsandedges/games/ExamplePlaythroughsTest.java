package dev.cloudsandedges.games;

import dev.cloudsandedges.conformance.rules.GoldenPlaythrough;
import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.games.battleship.Fleet;
import dev.cloudsandedges.games.connectfour.GridSize;
import dev.cloudsandedges.games.nim.Heaps;
import dev.cloudsandedges.json.JsonObject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Matches of the example games as they were written down, move by move. */
final class ExamplePlaythroughsTest {

    private record Match<C>(String name, Trial<C, ?, ?> trial, C settings, int seats, long seed) {
        void assertPlayed() throws IOException {
            GoldenPlaythrough.assertPlayed(trial, settings, seats, seed, name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    // Where players may resign, every third seed has somebody do so.
    private static Stream<Match<?>> matches() {
        Heaps usual = new Heaps(List.of(3, 4, 5), Heaps.LastTaker.WINS);
        Heaps misere = new Heaps(List.of(1, 2), Heaps.LastTaker.LOSES);
        return Stream.of(
                new Match<>("tic-tac-toe-won", ExampleGames.ticTacToe(), JsonObject.EMPTY, 2, 1),
                new Match<>("tic-tac-toe-drawn", ExampleGames.ticTacToe(), JsonObject.EMPTY, 2, 2),
                new Match<>(
                        "connect-four-won",
                        ExampleGames.connectFour(),
                        new GridSize(5, 4, 3),
                        2,
                        1),
                new Match<>(
                        "connect-four-full",
                        ExampleGames.connectFour(),
                        new GridSize(2, 4, 4),
                        2,
                        2),
                new Match<>("nim-usual", ExampleGames.nim(), usual, 2, 1),
                new Match<>("nim-misere", ExampleGames.nim(), misere, 2, 1),
                new Match<>("pig-for-two", ExampleGames.pig(), 15, 2, 1),
                new Match<>("pig-resigned", ExampleGames.pig(), 15, 4, 3),
                new Match<>("rock-paper-scissors", ExampleGames.rockPaperScissors(), 3, 2, 1),
                new Match<>(
                        "rock-paper-scissors-resigned", ExampleGames.rockPaperScissors(), 9, 2, 3),
                new Match<>("oh-hell-for-three", ExampleGames.ohHell(), 2, 3, 1),
                new Match<>("oh-hell-resigned", ExampleGames.ohHell(), 3, 5, 3),
                new Match<>(
                        "battleship-small",
                        ExampleGames.battleship(),
                        new Fleet(3, List.of(2, 1)),
                        2,
                        1),
                new Match<>(
                        "battleship-resigned",
                        ExampleGames.battleship(),
                        new Fleet(4, List.of(3, 2)),
                        2,
                        3));
    }

    @ParameterizedTest
    @MethodSource("matches")
    void a_match_is_played_as_it_was_written_down(Match<?> match) throws IOException {
        match.assertPlayed();
    }
}
