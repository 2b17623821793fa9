package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.StoppedBot;
import dev.cloudsandedges.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Bots that see states and moves in the game's own types. */
final class TypedBotsTest {

    private static final Patience RULES = new Patience(2);

    private final List<Integer> left = new ArrayList<>();

    private final Bot bot = Bot.of(RULES, (cards, seat, moves) -> {
        assertEquals(0, seat);
        assertEquals(List.of(JsonObject.EMPTY), moves);
        left.add(cards);
        return moves.get(0);
    });

    private CloudsAndEdges engine(Patience other) {
        return CloudsAndEdges.inMemory(7)
                .with(RULES)
                .with(other)
                .bot("bob", bot)
                .open();
    }

    @Test
    void a_typed_bot_sees_the_state_its_seat_and_its_moves() {
        CloudsAndEdges engine = engine(new Patience(2, "other"));
        engine.openMatch("m", RULES, List.of("ada", "bob")).orThrow();
        assertEquals(List.of(3, 2, 1), left);
        assertEquals(MatchStatus.FINISHED, BotHouse.view(engine, "m").status());
    }

    @Test
    void a_typed_bot_plays_no_other_game() {
        Patience other = new Patience(2, "other");
        CloudsAndEdges engine = engine(other);
        engine.openMatch("m", other, List.of("ada", "bob")).orThrow();
        String why = "a bot of patience does not play other";
        assertEquals(List.of(new StoppedBot("m", "bob", why)), BotHouse.stopped(engine));
        assertEquals(List.of(), left);
    }
}
