package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Viewer;

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

    private static final class SecretDots extends OtherDots {
        SecretDots() {
            super("secret-dots", 1);
        }

        @Override
        public JsonValue viewMove(Board now, int turn, int seat, Line move, Viewer viewer) {
            boolean own = viewer instanceof Viewer.Seated seated && seated.seat() == seat;
            return own || viewer instanceof Viewer.Administrator
                    ? moves().write(move)
                    : new JsonText("hidden");
        }
    }
}
