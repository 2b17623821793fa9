package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The {@linkplain Laws laws} of rules as tests. An author of a game extends this and says what to
 * try; laws of the game itself are added as further tests, by {@link #inEveryPosition}.
 *
 * <p>Tests run in the order of {@link Laws#all}, those of purity first, and then those of the
 * author. A law that does not hold is shown on the smallest match that breaks it, which is also
 * written as a script into {@code target/conformance}. {@code -Dconformance.seed=<seed>} plays the
 * matches of that seed alone.
 *
 * @param <C> the game's settings
 * @param <S> its states
 * @param <M> its moves
 */
@TestMethodOrder(LawsInOrder.class)
public abstract class RulesConformance<C, S, M> {

    private String running = "*";

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
    final void a_move_for_who_is_late_is_accepted_and_drawn_through_chance_alone() {
        holds(Laws.LATE);
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
    final void moves_that_are_taken_back_leave_no_trace() {
        holds(Laws.UNDONE);
    }

    @Test
    final void a_match_goes_on_to_its_end_though_nobody_moves_in_time() {
        holds(Laws.TIMED);
    }

    @Test
    final void a_script_of_a_match_leads_to_the_same() {
        holds(Laws.SCRIPTED);
    }

    @BeforeEach
    final void remember(TestInfo info) {
        running = info.getTestMethod().map(Method::getName).orElse("*");
    }

    /**
     * Tries a law of the game's own in every position of the trial's matches. It throws what
     * JUnit's assertions throw where it does not hold; then it is shown on the smallest match that
     * was found, as the other laws are.
     */
    protected final void inEveryPosition(Consumer<Position<C, S, M>> law) {
        holds(Law.everywhere(sentence(), new OwnLaw<>(law, false)));
    }

    /** The same where the trial's matches end. */
    protected final void inEveryLastPosition(Consumer<Position<C, S, M>> law) {
        holds(Law.atTheEnd(sentence(), new OwnLaw<>(law, true)));
    }

    private String sentence() {
        return running.replace('_', ' ');
    }

    private Trial<C, S, M> tried() {
        Long seed = Long.getLong("conformance.seed");
        return seed == null ? trial() : trial().seed(seed);
    }

    private void holds(Law law) {
        Trial<C, S, M> trial = tried();
        Failure failure = Failure.of(law, trial);
        if (failure == null) {
            return;
        }
        Law impure = impure(law, trial);
        fail((impure == null ? "" : beginWith(impure))
                + failure.told()
                + '\n'
                + Report.row("script", saved(trial.rules().game(), failure))
                + Report.row("again", command(running, failure.found())));
    }

    /** The law of purity that a law rests on and that does not hold either; null if they do. */
    private static @Nullable Law impure(Law law, Trial<?, ?, ?> trial) {
        for (Law one : Laws.pure()) {
            if (one != law && law.ground().contains(one) && Failure.of(one, trial) != null) {
                return one;
            }
        }
        return null;
    }

    private String beginWith(Law impure) {
        return "begin with another law, for rules that break it can break any: " + impure.name()
                + '\n' + Report.row("run", command(impure.name().replace(' ', '_'))) + '\n';
    }

    private String command(String test) {
        String name = getClass().getName();
        return "mvn test -Dtest='" + name.substring(name.lastIndexOf('.') + 1) + '#' + test + '\'';
    }

    private String command(String test, long seed) {
        return command(test) + " -Dconformance.seed=" + seed;
    }

    private static String saved(String game, Failure failure) {
        String name = safe(game + '-' + failure.law().name());
        Path file = Path.of("target", "conformance", name + ".jsonl");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, String.join("\n", failure.script()) + '\n')
                    .toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** As the name of a file that needs no quotes anywhere. */
    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
