package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Limits;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The laws of {@link Rules}, tried on random games. An author of a game extends this and says what
 * to try; laws of the game itself are added as further tests, by {@link #inEveryPosition}.
 *
 * <p>A failure names the game's seed; {@code -Dconformance.seed=<seed>} plays that game alone.
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
public abstract class RulesConformance<C, S, M> {

    /** For authors. */
    protected RulesConformance() {}

    /** The rules under test. */
    protected abstract Rules<C, S, M> rules();

    /** The settings to try, small games first. */
    protected abstract List<C> settingsToTry();

    /** Moves that no position accepts: off the board, huge, negative. */
    protected abstract List<M> impossibleMoves();

    /** The most moves that a game can have. */
    protected abstract int longestGame(C settings, int seats);

    /** How many games are played of each settings and number of seats. */
    protected int games() {
        return 10;
    }

    @Test
    final void the_rules_can_be_registered() {
        Rules<C, S, M> rules = rules();
        Games games = new Games(List.of(rules));
        assertEquals(rules, games.find(rules.game()));
        assertEquals(rules, games.find(rules.game(), rules.version()));
        assertTrue(rules.version() >= 1, "versions count from 1");
    }

    @Test
    final void every_listed_move_is_accepted_and_listed_once() {
        inEveryPosition(position -> {
            for (int seat : position.movers()) {
                Set<String> listed = new HashSet<>();
                for (M move : position.listed(seat)) {
                    String text = rules().moves().write(move).text();
                    assertTrue(listed.add(text), () -> text + " is listed twice");
                    Refusal why = position.play(seat, move).refusal();
                    assertEquals(null, why, () -> text + " is listed and refused");
                }
            }
        });
    }

    @Test
    final void somebody_can_move_until_the_end() {
        inEveryPosition(position -> {
            boolean over = position.movers().isEmpty();
            boolean can =
                    position.movers().stream().anyMatch(s -> !position.listed(s).isEmpty());
            assertEquals(!over, can, "somebody can move");
        });
    }

    @Test
    final void who_is_not_to_move_has_no_moves() {
        inEveryPosition(position -> {
            for (int seat = 0; seat < position.seats(); seat++) {
                if (!position.movers().contains(seat)) {
                    assertEquals(List.of(), position.listed(seat));
                }
            }
        });
    }

    @Test
    final void a_refused_move_changes_nothing() {
        inEveryPosition(position -> {
            String before = position.portrait();
            long digest = position.digest();
            tryEverything(position, (seat, move) -> position.play(seat, move));
            assertEquals(before, position.portrait());
            assertEquals(digest, position.digest());
        });
    }

    @Test
    final void an_impossible_move_is_refused_and_never_thrown() {
        inEveryPosition(position -> {
            for (int seat : position.movers()) {
                for (M move : impossibleMoves()) {
                    String text = rules().moves().write(move).text();
                    Verdict<S> verdict =
                            assertDoesNotThrow(() -> position.play(seat, move), () -> text);
                    assertNotNull(verdict.refusal(), () -> text + " is accepted");
                }
            }
        });
    }

    @Test
    final void playing_a_move_again_gives_the_same() {
        inEveryPosition(position -> tryEverything(position, (seat, move) -> {
            Verdict<S> one = position.play(seat, move);
            Verdict<S> other = position.play(seat, move);
            assertEquals(one.refusal(), other.refusal());
            if (one.isAccepted()) {
                assertSame(one.orThrow(), other.orThrow());
            }
        }));
    }

    @Test
    final void a_game_played_again_comes_to_the_same() {
        inEveryLastPosition(last -> {
            Position<C, S, M> again =
                    Position.first(rules(), last.settings(), last.seats(), last.seed());
            for (Position.Made<M> one : last.made()) {
                again = again.after(one.seat(), one.move());
            }
            assertSame(last.state(), again.state());
        });
    }

    @Test
    final void explaining_a_move_agrees_with_playing_it() {
        inEveryPosition(position -> tryEverything(position, (seat, move) -> {
            Refusal why = rules().explain(position.state(), seat, move);
            assertEquals(position.play(seat, move).refusal(), why);
        }));
    }

    @Test
    final void there_is_an_outcome_exactly_when_nobody_is_to_move() {
        inEveryPosition(position -> {
            Outcome outcome = rules().outcome(position.state());
            assertEquals(position.movers().isEmpty(), outcome != null, "there is an outcome");
            if (outcome != null) {
                assertEquals(position.seats(), outcome.points().size(), "seats with points");
            }
        });
    }

    @Test
    final void only_seats_of_the_table_are_to_move() {
        inEveryPosition(position -> position.movers()
                .forEach(seat -> assertTrue(seat < position.seats(), () -> "seat " + seat)));
    }

    @Test
    final void a_game_ends_within_its_longest() {
        inEveryLastPosition(last -> assertEquals(
                List.of(), last.movers(), () -> "to move after " + last.turns() + " moves"));
    }

    @Test
    final void states_that_differ_have_digests_that_differ() {
        Map<String, String> portraits = new HashMap<>();
        inEveryPosition(position -> {
            String game = rules().settings().write(position.settings()).text() + position.seats();
            String portrait = position.portrait();
            String other = portraits.putIfAbsent(game + position.digest(), portrait);
            assertEquals(other == null ? portrait : other, portrait, "states of one digest");
        });
    }

    @Test
    final void everybody_can_be_shown_every_position() {
        inEveryPosition(position -> {
            List<Viewer> viewers = new ArrayList<>();
            viewers.add(new Viewer.Spectator());
            viewers.add(new Viewer.Administrator());
            for (int seat = 0; seat < position.seats(); seat++) {
                viewers.add(new Viewer.Seated(seat));
            }
            for (Viewer viewer : viewers) {
                String view = position.view(viewer).text();
                assertEquals(view, position.view(viewer).text());
                assertEquals(view, Json.read(view, Limits.LOG).orThrow().text());
            }
        });
    }

    @Test
    final void moves_are_written_in_one_spelling_and_read_back() {
        impossibleMoves().forEach(move -> assertOneSpelling(rules().moves(), move));
        inEveryPosition(position -> position.movers().forEach(seat -> position.listed(seat)
                .forEach(move -> assertOneSpelling(rules().moves(), move))));
    }

    @Test
    final void settings_are_written_in_one_spelling_and_read_back() {
        settingsToTry().forEach(settings -> assertOneSpelling(rules().settings(), settings));
    }

    @Test
    final void states_are_written_in_one_spelling_and_read_back() {
        inEveryPosition(position -> {
            String written = rules().states().write(position.state()).text();
            assertSame(position.state(), restored(written));
            assertEquals(written, rules().states().write(restored(written)).text());
        });
    }

    @Test
    final void a_state_that_was_read_back_plays_on_like_the_one_that_was_written() {
        inEveryPosition(position -> {
            Position<C, S, M> same = position.at(
                    restored(rules().states().write(position.state()).text()));
            assertEquals(position.movers(), same.movers());
            for (int seat : position.movers()) {
                assertEquals(position.listed(seat), same.listed(seat));
            }
            tryEverything(position, (seat, move) -> {
                Verdict<S> right = position.play(seat, move);
                Verdict<S> again = same.play(seat, move);
                assertEquals(right.refusal(), again.refusal());
                if (right.isAccepted()) {
                    assertSame(right.orThrow(), again.orThrow());
                }
            });
        });
    }

    private S restored(String written) {
        JsonValue json = Json.read(written, Limits.SNAPSHOT).orThrow();
        return rules().states().read(json, "state").orThrow();
    }

    /** Tries a law in every position of the random games. */
    protected final void inEveryPosition(Consumer<Position<C, S, M>> law) {
        RandomGames.of(rules(), settingsToTry(), games(), this::longestGame).forEachPosition(law);
    }

    /** Tries a law where the random games end, or where they should have ended. */
    protected final void inEveryLastPosition(Consumer<Position<C, S, M>> law) {
        RandomGames.of(rules(), settingsToTry(), games(), this::longestGame).forEachLast(law);
    }

    private interface Trial<M> {
        void move(int seat, M move);
    }

    /** Impossible moves, moves made before, and one that is listed, each by everybody to move. */
    private void tryEverything(Position<C, S, M> position, Trial<M> trial) {
        for (int seat : position.movers()) {
            impossibleMoves().forEach(move -> trial.move(seat, move));
            position.made().forEach(one -> trial.move(seat, one.move()));
            List<M> listed = position.listed(seat);
            listed.subList(0, Math.min(1, listed.size())).forEach(move -> trial.move(seat, move));
        }
    }

    private void assertSame(S expected, S actual) {
        assertEquals(Position.portrait(rules(), expected), Position.portrait(rules(), actual));
        assertEquals(Position.digest(rules(), expected), Position.digest(rules(), actual));
    }

    private static <T> void assertOneSpelling(Codec<T> codec, T value) {
        JsonValue written = codec.write(value);
        JsonValue parsed = Json.read(written.text(), Limits.DOOR).orThrow();
        T read = codec.read(parsed, "value").orThrow();
        assertEquals(value, read);
        assertEquals(written.text(), codec.write(read).text());
    }
}
