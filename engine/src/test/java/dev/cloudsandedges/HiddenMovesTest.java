package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonText;
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
import java.util.Objects;

/** A game that hides moves hides them wherever moves are shown. */
final class HiddenMovesTest {

    private static final String HIDDEN = "\"hidden\"";
    private static final String OPEN = "{\"x\":0,\"y\":0,\"direction\":\"right\"}";

    private long drawn;

    @Test
    void a_move_is_shown_to_its_player_and_to_administrators_alone() {
        SecretDots rules = new SecretDots();
        CloudsAndEdges engine = CloudsAndEdges.on(new MemoryEventStore(), () -> 0, () -> ++drawn)
                .with(rules)
                .open();
        List<Reply> replies = new ArrayList<>();
        replies.add(engine.openMatch("m", rules, new BoardSize(1, 1), List.of("ada", "bob")));
        Session bob = engine.as(Actor.player("bob"));
        replies.add(bob.takeTurn("m", rules, new Line(0, 0, Direction.RIGHT)));
        assertEquals(
                2, replies.stream().filter(reply -> reply.answer().isAccepted()).count());
        assertEquals(List.of(OPEN, OPEN), seen(engine, Actor.player("bob")));
        assertEquals(List.of(OPEN, OPEN), seen(engine, Actor.administrator("root")));
        assertEquals(List.of(HIDDEN, HIDDEN), seen(engine, Actor.player("ada")));
        assertEquals(List.of(HIDDEN, HIDDEN), seen(engine, Actor.player("eve")));
        assertEquals(List.of(HIDDEN, HIDDEN), seen(engine, Actor.GUEST));
    }

    /** The last turn in the match's view, and the same move in the list of moves. */
    private static List<String> seen(CloudsAndEdges engine, Actor actor) {
        Session session = engine.as(actor);
        MatchView.Turn last =
                Objects.requireNonNull(session.match("m").orThrow().lastTurn());
        List<MatchMove> moves = new ArrayList<>();
        session.moves(
                "m",
                MoveOrder.OLDEST_FIRST,
                new Page.Request(null, 10),
                page -> moves.addAll(page.orThrow().items()));
        assertEquals(1, moves.size());
        return List.of(
                last.move().text(), Objects.requireNonNull(moves.get(0).move()).text());
    }

    private static final class SecretDots implements Rules<BoardSize, Board, Line> {
        @Override
        public JsonValue viewMove(Line move, int seat, Viewer viewer) {
            boolean own = viewer instanceof Viewer.Seated seated && seated.seat() == seat;
            return own || viewer instanceof Viewer.Administrator
                    ? moves().write(move)
                    : new JsonText("hidden");
        }

        @Override
        public String game() {
            return "secret-dots";
        }

        @Override
        public int version() {
            return DotsAndBoxes.RULES.version();
        }

        @Override
        public int fewestSeats() {
            return DotsAndBoxes.RULES.fewestSeats();
        }

        @Override
        public int mostSeats() {
            return DotsAndBoxes.RULES.mostSeats();
        }

        @Override
        public Codec<BoardSize> settings() {
            return DotsAndBoxes.RULES.settings();
        }

        @Override
        public Codec<Line> moves() {
            return DotsAndBoxes.RULES.moves();
        }

        @Override
        public Codec<Board> states() {
            return DotsAndBoxes.RULES.states();
        }

        @Override
        public Board setup(BoardSize settings, int seats, Chance chance) {
            return DotsAndBoxes.RULES.setup(settings, seats, chance);
        }

        @Override
        public Seats toMove(Board board) {
            return DotsAndBoxes.RULES.toMove(board);
        }

        @Override
        public Iterable<Line> legalMoves(Board board, int seat) {
            return DotsAndBoxes.RULES.legalMoves(board, seat);
        }

        @Override
        public Verdict<Board> play(Board board, int seat, Line line, Chance chance) {
            return DotsAndBoxes.RULES.play(board, seat, line, chance);
        }

        @Override
        public @Nullable Outcome outcome(Board board) {
            return DotsAndBoxes.RULES.outcome(board);
        }

        @Override
        public Board resign(Board board, int seat) {
            return DotsAndBoxes.RULES.resign(board, seat);
        }

        @Override
        public void digest(Board board, Digest into) {
            DotsAndBoxes.RULES.digest(board, into);
        }

        @Override
        public JsonValue view(Board board, Viewer viewer) {
            return DotsAndBoxes.RULES.view(board, viewer);
        }

        @Override
        public @Nullable Refusal explain(Board board, int seat, Line line) {
            return play(board, seat, line, new Chance(0)).refusal();
        }
    }
}
