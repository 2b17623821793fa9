package dev.cloudsandedges.conformance.flaws;

import static dev.cloudsandedges.conformance.flaws.PlantedFlaw.that;

import dev.cloudsandedges.conformance.simulation.Law;

import java.util.List;

/** What is drawn, owned and won. */
final class FlawsOfTheGame {

    private static final String BOARD = "dotsandboxes.Board";
    private static final String RULES = "dotsandboxes.DotsAndBoxes";
    private static final String LINE = "dotsandboxes.LineCodec";
    private static final String SIZE = "dotsandboxes.BoardSize";

    private FlawsOfTheGame() {}

    static final List<PlantedFlaw> ALL = List.of(
            that("A completed box gives no extra turn.")
                    .in(BOARD, "closed > 0 || over ? turn", "over ? turn")
                    .breaks(Law.IN_TURN),
            that("A line off the board is accepted and passes the turn on.")
                    .in(RULES, "if (!board.size().has(line))", "if (false)")
                    .in(
                            BOARD,
                            "long[] next = bits.clone();",
                            "if (!size.has(line)) { return new Board(size, seats, bits, scores,"
                                    + " following(turn, out()), out()); }"
                                    + " long[] next = bits.clone();")
                    .breaks(Suite.RULES, "a_move_that_is_not_listed_is_refused"),
            that("A direction that does not exist is taken for one that does.")
                    .in(
                            LINE,
                            "fields.word(\"direction\", Direction.ALL, Direction::word)",
                            "fields.text(\"direction\").equals(\"down\")"
                                    + " ? Direction.DOWN : Direction.RIGHT")
                    .breaks(Law.AS_ASKED),
            that("A line that is drawn twice counts twice.")
                    .in(RULES, "if (board.isDrawn(line))", "if (false)")
                    .breaks(Law.IN_TURN),
            that("A box has an owner before its bottom side is drawn.")
                    .in(BOARD, "&& bit(words, size.right(x, y + 1))", "")
                    .breaks(Suite.RULES, "a_box_is_owned_exactly_if_its_four_sides_are_drawn"),
            that("Of equal scores, the first one wins alone.")
                    .in("rules.Outcome", "had < most", "had <= most")
                    .breaks(Suite.RULES, "the_most_boxes_win_and_equals_share"),
            that("A board without a box is played.")
                    .in(
                            SIZE,
                            "smallInteger(\"width\", 1, MOST)",
                            "smallInteger(\"width\", 0, MOST)")
                    .in(SIZE, "if (width < 1", "if (width < 0")
                    .breaks(Law.AS_ASKED),
            that("A size that nobody gave becomes three.")
                    .in(
                            SIZE,
                            "fields.smallInteger(\"height\", 1, MOST)",
                            "fields.has(\"height\") ? fields.smallInteger(\"height\", 1, MOST) : 3")
                    .breaks(Law.AS_ASKED),
            that("After the last line somebody is still to move.")
                    .in(RULES, "board.isOver() ? Seats.NONE : Seats.of", "Seats.of")
                    .breaks(Suite.RULES, "there_is_an_outcome_exactly_when_nobody_is_to_move"),
            that("A coordinate may be a text with digits.")
                    .in(
                            "json.Fields",
                            "JsonValue value = any(name); if (!(value instanceof JsonNumber",
                            "JsonValue value = any(name) instanceof JsonText digit"
                                    + " && digit.value().length() == 1"
                                    + " ? new JsonNumber(digit.value().charAt(0) - '0')"
                                    + " : any(name); if (!(value instanceof JsonNumber")
                    .breaks(Law.AS_ASKED),
            that("A player whose id is a word of the platform scores nothing.")
                    .in(
                            "backend.lobby.Leaderboard",
                            "count(player, finished.winners().contains(player), tie);",
                            "if (!player.equals(\"__proto__\")) {"
                                    + " count(player, finished.winners().contains(player), tie); }")
                    .breaks(Law.AS_TOLD));
}
