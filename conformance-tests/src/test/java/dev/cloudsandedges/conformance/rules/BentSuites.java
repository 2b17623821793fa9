package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
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

import java.util.ArrayList;
import java.util.List;

/** Suites over wrong rules, one for each way of being wrong. */
final class BentSuites {

    private BentSuites() {}

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
            return moody;
        }

        private final BentRules moody = new BentRules() {
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
                                in.word(
                                        "direction",
                                        List.of(Direction.values()),
                                        Direction::word)));
            }
        };
    }

    static final class ForgetsTheTurnInItsStates extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return BENT;
        }

        private static final BentRules BENT = new BentRules() {
            @Override
            public Codec<Board> states() {
                Codec<Board> right = super.states();
                return new Codec<>() {
                    @Override
                    public JsonValue write(Board board) {
                        JsonObject state = (JsonObject) right.write(board);
                        JsonObject.Builder bent = JsonObject.builder();
                        for (int i = 0; i < state.size(); i++) {
                            boolean turn = state.name(i).equals("turn");
                            bent.and(state.name(i), turn ? new JsonNumber(0) : state.value(i));
                        }
                        return bent.build();
                    }

                    @Override
                    public Verdict<Board> read(JsonValue json, String path) {
                        return right.read(json, path);
                    }
                };
            }
        };
    }

    static final class SpellsItsStatesTwice extends Right {
        @Override
        protected Rules<BoardSize, Board, Line> rules() {
            return bent;
        }

        private final BentRules bent = new BentRules() {
            private int written;

            @Override
            public Codec<Board> states() {
                return Codec.ofObject(
                        board -> JsonObject.with("written", ++written)
                                .and("board", super.states().write(board))
                                .build(),
                        in -> {
                            in.integer("written", 0, Long.MAX_VALUE);
                            return in.passed(
                                    "board", super.states().read(in.any("board"), "board"));
                        });
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
