package dev.cloudsandedges.dotsandboxes.bot;

import static dev.cloudsandedges.dotsandboxes.DotsAndBoxes.RULES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.Sight;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Viewer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

final class CarefulBotTest {

    private static final Bot BOT = new CarefulBot();
    private static final int A_GAIN = -1;

    @Property(tries = 150)
    void it_closes_a_box_if_it_can_else_gives_as_few_away_as_there_must_be(
            @ForAll @IntRange(min = 1, max = 4) int width,
            @ForAll @IntRange(min = 1, max = 4) int height,
            @ForAll @IntRange(min = 2, max = 4) int seats,
            @ForAll long seed) {
        Chance chance = new Chance(seed);
        Board board = Board.empty(new BoardSize(width, height), seats);
        while (!board.isOver()) {
            Line chosen = chosen(board, new Chance(chance.bits()));
            int least = Integer.MAX_VALUE;
            for (Line line : free(board)) {
                least = Math.min(least, cost(board, line));
            }
            assertEquals(least, cost(board, chosen), () -> chosen.toString());
            board = drawn(board, chance.below(2) == 0 ? chosen : chance.choose(free(board)));
        }
    }

    @Property(tries = 40)
    void on_boards_of_every_size_it_is_never_refused_and_equal_chances_give_equal_moves(
            @ForAll @IntRange(min = 1, max = BoardSize.MOST) int width,
            @ForAll @IntRange(min = 1, max = BoardSize.MOST) int height,
            @ForAll @IntRange(min = 2, max = 4) int seats,
            @ForAll long seed) {
        Chance chance = new Chance(seed);
        Board board = Board.empty(new BoardSize(width, height), seats);
        List<Line> left = new ArrayList<>(free(board));
        chance.shuffle(left);
        left = left.subList(0, chance.below(left.size()));
        for (Line line : left) {
            board = drawn(board, line);
        }
        for (int turns = 0; turns < 60 && !board.isOver(); turns++) {
            long bits = chance.bits();
            Line chosen = chosen(board, new Chance(bits));
            assertEquals(chosen, chosen(board, new Chance(bits)));
            board = drawn(board, chosen);
        }
    }

    @Test
    void of_two_chains_it_opens_the_shorter_one_and_of_its_lines_any() {
        Set<Line> two = Set.of(level(0, 0), level(0, 1), level(0, 2));
        Set<Line> four = Set.of(
                level(1, 0), level(1, 1), new Line(2, 1, Direction.DOWN), level(2, 1), level(2, 0));
        Board board = Board.empty(new BoardSize(3, 2), 2);
        for (Line line : free(board)) {
            boolean stays = two.contains(line) || four.contains(line);
            board = stays ? board : drawn(board, line);
        }
        Set<Line> chosen = new LinkedHashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            chosen.add(chosen(board, new Chance(seed)));
        }
        assertEquals(two, chosen);
    }

    @Test
    void a_sight_of_another_game_is_a_broken_contract() {
        Sight other = new Sight("nim", JsonObject.EMPTY, 2, 0, 0, JsonObject.EMPTY, List.of());
        assertThrows(IllegalStateException.class, () -> BOT.choose(other, new Chance(0)));
    }

    @Test
    void it_wins_nearly_every_match_against_random_moves() {
        int won = 0;
        int matches = 300;
        for (int seed = 0; seed < matches; seed++) {
            won += winsAgainstRandomMoves(seed) ? 1 : 0;
        }
        assertTrue(won >= matches * 97 / 100, won + " of " + matches);
    }

    /** It begins in every other match. */
    private static boolean winsAgainstRandomMoves(int seed) {
        AtomicLong entropy = new AtomicLong(seed * 1_000L);
        CloudsAndEdges engine = CloudsAndEdges.on(
                        new MemoryEventStore(), () -> 0, entropy::incrementAndGet)
                .bot("careful", BOT)
                .bot("random", Bot.random())
                .open();
        List<String> joining =
                seed % 2 == 0 ? List.of("careful", "random") : List.of("random", "careful");
        engine.openMatch("m", RULES, BoardSize.MEDIUM, joining);
        MatchView view = engine.match("m", Actor.GUEST).orThrow();
        assertEquals(MatchStatus.FINISHED, view.status(), "seed " + seed);
        assertEquals(
                List.of(),
                engine.administration(Actor.administrator("root")).orThrow().stoppedBots());
        return view.winners().equals(List.of("careful"));
    }

    private static Line chosen(Board board, Chance chance) {
        BoardSize size = board.size();
        List<JsonValue> moves = new ArrayList<>();
        free(board).forEach(line -> moves.add(Line.CODEC.write(line)));
        int seat = board.turn();
        Sight sight = new Sight(
                RULES.game(),
                BoardSize.CODEC.write(size),
                board.seats(),
                seat,
                board.drawn(),
                RULES.view(board, new Viewer.Seated(seat)),
                moves);
        return Line.CODEC.read(BOT.choose(sight, chance), "move").orThrow();
    }

    private static List<Line> free(Board board) {
        List<Line> free = new ArrayList<>();
        RULES.legalMoves(board, board.turn()).forEach(free::add);
        return free;
    }

    private static Board drawn(Board board, Line line) {
        return RULES.play(board, board.turn(), line, new Chance(0)).orThrow();
    }

    /** By the rules alone: a gain, or what the next player then takes as long as there is any. */
    private static int cost(Board board, Line line) {
        Board after = drawn(board, line);
        if (owned(after) > owned(board)) {
            return A_GAIN;
        }
        Board taken = after;
        for (Board next = after; next != null; next = oneMore(taken)) {
            taken = next;
        }
        return owned(taken) - owned(after);
    }

    /** The board with another box closed; null where none can be. */
    private static @Nullable Board oneMore(Board board) {
        for (Line line : free(board)) {
            Board after = drawn(board, line);
            if (owned(after) > owned(board)) {
                return after;
            }
        }
        return null;
    }

    private static Line level(int x, int y) {
        return new Line(x, y, Direction.RIGHT);
    }

    private static int owned(Board board) {
        int owned = 0;
        for (int seat = 0; seat < board.seats(); seat++) {
            owned += board.score(seat);
        }
        return owned;
    }
}
