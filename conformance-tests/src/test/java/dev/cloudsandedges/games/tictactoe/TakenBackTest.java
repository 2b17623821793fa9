package dev.cloudsandedges.games.tictactoe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.eventsourcing.Actor;

import org.junit.jupiter.api.Test;

import java.util.List;

final class TakenBackTest {

    @Test
    void a_move_is_taken_back_once_the_other_player_agrees() {
        CloudsAndEdges engine = CloudsAndEdges.inMemory(1).with(TicTacToe.RULES).open();
        engine.openMatch("m", TicTacToe.RULES, List.of("ada", "bob")).orThrow();
        Session ada = engine.as(Actor.player("ada"));
        Session bob = engine.as(Actor.player("bob"));
        bob.takeTurn("m", TicTacToe.RULES, 4).orThrow();
        ada.takeTurn("m", TicTacToe.RULES, 0).orThrow();
        assertNull(bob.requestUndo("m").answer().refusal());
        assertEquals("O...X....", cells(engine), "only asked for");
        assertNull(ada.agreeUndo("m").answer().refusal());
        assertEquals(".........", cells(engine));
        assertEquals(List.of("bob"), engine.match("m", Actor.GUEST).orThrow().next());
    }

    private static String cells(CloudsAndEdges engine) {
        return engine.state("m", TicTacToe.RULES).orThrow().cells().marks();
    }
}
