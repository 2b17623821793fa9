package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The {@linkplain Laws laws} of rules as tests. An author of a game extends this and says what to
 * try; laws of the game itself are added as further tests, by {@link #inEveryPosition}.
 *
 * <p>A law that does not hold is shown on the smallest match that breaks it, which is also written
 * as a script into {@code target/conformance}. {@code -Dconformance.seed=<seed>} plays the matches
 * of that seed alone.
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
public abstract class RulesConformance<C, S, M> {

    /** For authors. */
    protected RulesConformance() {}

    /** What to try of which game. */
    protected abstract Trial<C, S, M> trial();

    @Test
    final void whatever_is_asked_nothing_is_thrown() {
        holds(Laws.NOTHING_IS_THROWN);
    }

    @Test
    final void the_same_move_gives_the_same() {
        holds(Laws.SAME_MOVE);
    }

    @Test
    final void the_same_match_gives_the_same_at_every_step() {
        holds(Laws.SAME_MATCH);
    }

    @Test
    final void a_refused_move_changes_nothing() {
        holds(Laws.REFUSED_CHANGES_NOTHING);
    }

    @Test
    final void an_accepted_move_changes_nothing_in_the_state_before_it() {
        holds(Laws.ACCEPTED_CHANGES_NOTHING);
    }

    @Test
    final void luck_comes_from_chance_alone() {
        holds(Laws.LUCK);
    }

    @Test
    final void the_rules_can_be_registered() {
        holds(Laws.REGISTERED);
    }

    @Test
    final void settings_have_one_spelling_and_are_read_back() {
        holds(Laws.SETTINGS_SPELLING);
    }

    @Test
    final void moves_have_one_spelling_and_are_read_back() {
        holds(Laws.MOVES_SPELLING);
    }

    @Test
    final void states_have_one_spelling_and_are_read_back() {
        holds(Laws.STATES_SPELLING);
    }

    @Test
    final void a_state_that_was_read_plays_on_as_the_one_that_was_written() {
        holds(Laws.READ_PLAYS_ON);
    }

    @Test
    final void digests_are_equal_exactly_for_equal_states() {
        holds(Laws.SUMS);
    }

    @Test
    final void a_listed_move_is_accepted() {
        holds(Laws.LISTED_IS_ACCEPTED);
    }

    @Test
    final void a_move_that_is_not_listed_is_refused() {
        holds(Laws.UNLISTED_IS_REFUSED);
    }

    @Test
    final void a_refusal_has_a_code_and_a_sentence() {
        holds(Laws.REASONS);
    }

    @Test
    final void a_move_is_listed_once() {
        holds(Laws.LISTED_ONCE);
    }

    @Test
    final void moves_are_listed_in_a_fixed_order() {
        holds(Laws.LISTED_IN_ORDER);
    }

    @Test
    final void only_seats_at_the_table_are_to_move() {
        holds(Laws.AT_THE_TABLE);
    }

    @Test
    final void who_is_to_move_has_a_move() {
        holds(Laws.MOVER_HAS_A_MOVE);
    }

    @Test
    final void who_is_not_to_move_has_no_moves() {
        holds(Laws.OTHERS_HAVE_NONE);
    }

    @Test
    final void explaining_a_move_agrees_with_playing_it() {
        holds(Laws.EXPLAINED);
    }

    @Test
    final void a_drawn_move_is_accepted_and_drawn_again_with_the_same_luck() {
        holds(Laws.DRAWN);
    }

    @Test
    final void there_is_an_outcome_exactly_when_nobody_is_to_move() {
        holds(Laws.OUTCOME_AT_THE_END);
    }

    @Test
    final void an_outcome_is_of_every_seat_and_the_best_have_won() {
        holds(Laws.OUTCOME_IS_WHOLE);
    }

    @Test
    final void a_match_ends_in_time() {
        holds(Laws.ENDS);
    }

    @Test
    final void who_gave_up_is_never_to_move() {
        holds(Laws.GONE_NEVER_MOVE);
    }

    @Test
    final void who_gave_up_cannot_win() {
        holds(Laws.GONE_CANNOT_WIN);
    }

    @Test
    final void the_others_go_on_when_one_gives_up() {
        holds(Laws.OTHERS_GO_ON);
    }

    @Test
    final void a_phase_is_a_word() {
        holds(Laws.PHASE);
    }

    @Test
    final void a_view_is_a_document_and_the_same_every_time() {
        holds(Laws.VIEWS);
    }

    @Test
    final void a_view_tells_nothing_that_the_viewer_must_not_know() {
        holds(Laws.SECRETS);
    }

    @Test
    final void a_move_tells_nothing_that_the_viewer_must_not_know() {
        holds(Laws.HIDDEN_MOVES);
    }

    @Test
    final void what_was_before_can_be_taken_up_again() {
        holds(Laws.TAKEN_BACK);
    }

    @Test
    final void seats_are_alike_where_the_trial_says_so() {
        holds(Laws.ALIKE);
    }

    @Test
    final void a_match_through_the_engine_is_shown_again_at_every_step_of_its_log() {
        holds(Laws.REPLAYED);
    }

    @Test
    final void a_script_of_a_match_leads_to_the_same() {
        holds(Laws.SCRIPTED);
    }

    /** Tries a law of the game's own in every position of the trial's matches. */
    protected final void inEveryPosition(Consumer<Position<C, S, M>> law) {
        for (Position.Start start : Matches.starts(tried())) {
            Matches.play(tried(), start, position -> {
                hold(law, position);
                return true;
            });
        }
    }

    /** Tries a law of the game's own where the trial's matches end. */
    protected final void inEveryLastPosition(Consumer<Position<C, S, M>> law) {
        for (Position.Start start : Matches.starts(tried())) {
            hold(law, Matches.play(tried(), start, position -> true));
        }
    }

    private Trial<C, S, M> tried() {
        Long seed = Long.getLong("conformance.seed");
        return seed == null ? trial() : trial().seed(seed);
    }

    private void holds(Law law) {
        Trial<C, S, M> trial = tried();
        Failure failure = Failure.of(law, trial);
        if (failure != null) {
            fail(failure.told() + "  script " + saved(trial.rules().game(), failure) + '\n'
                    + "  again " + command(law.name().replace(' ', '_'), failure.found()));
        }
    }

    private void hold(Consumer<Position<C, S, M>> law, Position<C, S, M> position) {
        try {
            law.accept(position);
        } catch (AssertionError | RuntimeException broken) {
            String told = broken.getMessage() + "\n  in " + position + "\n  again "
                    + command("*", position.seed());
            throw new AssertionError(told, broken);
        }
    }

    private String command(String test, long seed) {
        return "mvn test -Dtest='" + getClass().getSimpleName() + '#' + test
                + "' -Dconformance.seed=" + seed;
    }

    private static Path saved(String game, Failure failure) {
        String name = game + '-' + failure.law().name().replace(' ', '-') + ".jsonl";
        Path file = Path.of("target", "conformance", name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, String.join("\n", failure.script()) + '\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
