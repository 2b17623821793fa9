package dev.cloudsandedges.conformance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.conformance.suites.SuiteRun;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Wrong rules, each rejected by the suite, by the name of the law that they break. */
final class RulesMutantsTest {

    @Test
    void right_rules_break_no_law() {
        SuiteRun run = SuiteRun.of(Right.class);
        assertEquals(List.of(), run.broken());
        assertEquals(25, run.tried());
    }

    @Test
    void a_broken_law_names_the_game_and_the_seed_that_replays_it() {
        String said = SuiteRun.of(HasNoBounds.class)
                .complaint("an_impossible_move_is_refused_and_never_thrown");
        assertTrue(said.contains("dots-and-boxes with {\"width\":1,\"height\":1}, 2 seats"), said);
        assertTrue(said.contains("replay with -Dconformance.seed=1"), said);
    }

    @Test
    void a_game_without_the_extra_turn_is_rejected() {
        assertBreaks(NoExtraTurn.class, 1, "the_turn_stays_exactly_if_a_box_was_completed");
    }

    @Test
    void a_game_that_loses_a_move_now_and_then_is_rejected() {
        assertBreaks(LosesEverySeventeenthMove.class, 4, "after_so_many_moves_so_many_lines_are_drawn");
    }

    @Test
    void a_game_that_counts_the_scores_before_the_line_is_rejected() {
        assertBreaks(CountsScoresBeforeTheLine.class, 3, "the_scores_are_the_owned_boxes");
    }

    @Test
    void a_game_that_lets_a_line_off_the_board_pass_is_rejected() {
        assertBreaks(HasNoBounds.class, 1, "an_impossible_move_is_refused_and_never_thrown");
    }

    @Test
    void a_game_that_throws_at_a_line_off_the_board_is_rejected() {
        assertBreaks(ThrowsOffTheBoard.class, 4, "an_impossible_move_is_refused_and_never_thrown");
    }

    @Test
    void a_game_that_explains_otherwise_than_it_plays_is_rejected() {
        assertBreaks(AcceptsWhatItExplainsAway.class, 1, "explaining_a_move_agrees_with_playing_it");
    }

    @Test
    void a_game_that_has_an_outcome_while_somebody_is_to_move_is_rejected() {
        assertBreaks(EndsEarly.class, 2, "there_is_an_outcome_exactly_when_nobody_is_to_move");
    }

    @Test
    void a_game_that_lets_the_first_of_equals_win_is_rejected() {
        assertBreaks(BreaksTiesBySeat.class, 1, "the_most_boxes_win_and_equals_share");
    }

    @Test
    void a_game_that_lists_a_line_twice_is_rejected() {
        assertBreaks(ListsALineTwice.class, 1, "every_listed_move_is_accepted_and_listed_once");
    }

    @Test
    void a_game_that_lists_lines_that_are_drawn_is_rejected() {
        assertBreaks(ListsDrawnLines.class, 0, "every_listed_move_is_accepted_and_listed_once");
    }

    @Test
    void a_game_that_does_not_list_a_line_that_it_accepts_is_rejected() {
        assertBreaks(HidesALine.class, 1, "the_listed_moves_are_the_lines_not_drawn");
    }

    @Test
    void a_game_that_answers_differently_the_second_time_is_rejected() {
        assertBreaks(IsMoody.class, 0, "playing_a_move_again_gives_the_same");
    }

    @Test
    void a_game_that_has_one_digest_for_many_states_is_rejected() {
        assertBreaks(ForgetsLinesInItsDigest.class, 1, "states_that_differ_have_digests_that_differ");
    }

    @Test
    void a_game_that_throws_at_a_spectator_is_rejected() {
        assertBreaks(ShowsNothingToSpectators.class, 10, "everybody_can_be_shown_every_position");
    }

    @Test
    void a_game_that_does_not_read_back_what_it_wrote_is_rejected() {
        assertBreaks(HasTwoSpellings.class, 1, "moves_are_written_in_one_spelling_and_read_back");
    }

    @Test
    void a_game_that_gives_the_turn_to_a_seat_not_at_the_table_is_rejected() {
        assertBreaks(GivesTheTurnToNobody.class, 5, "only_seats_of_the_table_are_to_move");
    }

    @Test
    void a_game_that_never_comes_to_an_end_is_rejected() {
        assertBreaks(NeverEnds.class, 5, "a_game_ends_within_its_longest");
    }

    @Test
    void a_game_that_draws_without_saying_so_is_rejected() {
        assertBreaks(TakesBoxesWithThreeSides.class, 5, "a_box_is_owned_exactly_if_its_four_sides_are_drawn");
    }

    private static void assertBreaks(Class<?> suite, int laws, String named) {
        SuiteRun.of(suite).assertBroken(laws, named);
    }

    /** The suite with the right rules; the others bend them. */
    static class Right extends DotsAndBoxesLaws<Board> {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return new BentRules();
        }
    }

    static final class NoExtraTurn extends DotsAndBoxesLaws<WithoutExtraTurn.Turned> {
        @Override
        protected Rules<BoardSize, WithoutExtraTurn.Turned, Line> rules() {
            return new WithoutExtraTurn();
        }
    }

    static final class LosesEverySeventeenthMove extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
                Verdict<Board> right = super.play(board, seat, line, chance);
                return board.drawn() % 17 == 16 ? right.map(lost -> board) : right;
            }
        };
    }

    static final class CountsScoresBeforeTheLine extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public JsonValue view(Board board, Viewer viewer) {
                JsonObject view = (JsonObject) super.view(board, viewer);
                List<Integer> late = new ArrayList<>();
                for (int seat = 0; seat < board.seats(); seat++) {
                    late.add(Math.max(0, board.score(seat) - (seat == board.turn() ? 1 : 0)));
                }
                return JsonObject.with("width", view.value(0))
                        .and("height", view.value(1))
                        .and("scores", JsonArray.ofNumbers(late))
                        .and("lines", view.value(3))
                        .and("boxes", view.value(4))
                        .build();
            }
        };
    }

    static final class HasNoBounds extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
                return board.size().has(line)
                        ? super.play(board, seat, line, chance)
                        : Verdict.accepted(board);
            }
        };
    }

    static final class ThrowsOffTheBoard extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
                Verdict<Board> verdict = super.play(board, seat, line, chance);
                if (!board.size().has(line)) {
                    throw new IndexOutOfBoundsException("off the board");
                }
                return verdict;
            }
        };
    }

    static final class AcceptsWhatItExplainsAway extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public @Nullable Refusal explain(Board board, int seat, Line line) {
                return null;
            }
        };
    }

    static final class EndsEarly extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public @Nullable Outcome outcome(Board board) {
                boolean decided = 2 * board.score(0) > board.size().boxes();
                return decided ? Outcome.mostPoints(List.of(1, 0)) : super.outcome(board);
            }
        };
    }

    static final class BreaksTiesBySeat extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public @Nullable Outcome outcome(Board board) {
                Outcome right = super.outcome(board);
                return right == null
                        ? null
                        : new Outcome(Seats.of(right.winners().numbers().get(0)), right.points());
            }
        };
    }

    static final class ListsALineTwice extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Iterable<Line> legalMoves(Board board, int seat) {
                List<Line> lines = new ArrayList<>();
                super.legalMoves(board, seat).forEach(lines::add);
                lines.addAll(lines.subList(0, Math.min(1, lines.size())));
                return lines;
            }
        };
    }

    static final class ListsDrawnLines extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Iterable<Line> legalMoves(Board board, int seat) {
                return toMove(board).has(seat) ? Lines.of(board.size()) : List.of();
            }
        };
    }

    static final class HidesALine extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Iterable<Line> legalMoves(Board board, int seat) {
                List<Line> lines = new ArrayList<>();
                super.legalMoves(board, seat).forEach(lines::add);
                return lines.subList(Math.min(1, Math.max(0, lines.size() - 1)), lines.size());
            }
        };
    }

    static final class IsMoody extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            private int asked;

            @Override
            public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
                return ++asked % 5 == 0
                        ? Verdict.refused("moody", "Not today.")
                        : super.play(board, seat, line, chance);
            }
        };
    }

    static final class ForgetsLinesInItsDigest extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public void digest(Board board, Digest into) {
                into.add(board.drawn());
            }
        };
    }

    static final class ShowsNothingToSpectators extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public JsonValue view(Board board, Viewer viewer) {
                if (viewer instanceof Viewer.Spectator && board.drawn() > 2) {
                    throw new IllegalStateException("no spectators");
                }
                return super.view(board, viewer);
            }
        };
    }

    static final class HasTwoSpellings extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Codec<Line> moves() {
                return Codec.ofObject(
                        line -> (JsonObject) super.moves().write(line),
                        in -> new Line(
                                Math.abs(in.smallInteger("x", -9, 9)),
                                in.smallInteger("y", Integer.MIN_VALUE, Integer.MAX_VALUE),
                                in.word("direction", List.of(Direction.values()), Direction::word)));
            }
        };
    }

    static final class GivesTheTurnToNobody extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Seats toMove(Board board) {
                Seats right = super.toMove(board);
                return board.drawn() == 3 && !right.isEmpty() ? right.and(9) : right;
            }
        };
    }

    static final class NeverEnds extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Seats toMove(Board board) {
                return Seats.of(board.turn());
            }
        };
    }

    static final class TakesBoxesWithThreeSides extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public JsonValue view(Board board, Viewer viewer) {
                JsonObject view = (JsonObject) super.view(board, viewer);
                JsonArray lines = (JsonArray) view.value(3);
                int shown = Math.max(0, lines.items().size() - 1);
                return JsonObject.with("width", view.value(0))
                        .and("height", view.value(1))
                        .and("scores", view.value(2))
                        .and("lines", new JsonArray(lines.items().subList(0, shown)))
                        .and("boxes", view.value(4))
                        .build();
            }
        };
    }
}
