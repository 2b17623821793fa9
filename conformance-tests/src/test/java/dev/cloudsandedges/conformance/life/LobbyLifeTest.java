package dev.cloudsandedges.conformance.life;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

import java.util.function.ObjIntConsumer;

/** What fails here is shrunk to a short list of actions, each with the number that it was given. */
final class LobbyLifeTest {

    private static final int LONGEST = 60;

    @Provide
    Arbitrary<ActionChain<LobbyLife>> lives() {
        return ActionChain.startWith(LobbyLife::new)
                .withAction(2, action("create a user", LobbyLife::createUser))
                .withAction(4, action("ask for a match", LobbyLife::requestMatch))
                .withAction(5, action("ask for a seat", LobbyLife::requestSeat))
                .withAction(1, action("leave", LobbyLife::leave))
                .withAction(1, action("cancel", LobbyLife::cancel))
                .withAction(6, action("take a turn", LobbyLife::takeTurn))
                .withAction(3, action("resign", LobbyLife::resign))
                .withAction(8, action("ask for a rematch", LobbyLife::rematch))
                .withAction(2, action("deliver again", LobbyLife::deliverAgain))
                .withMaxTransformations(LONGEST);
    }

    @Property(tries = 200)
    void after_every_action_the_engine_is_where_the_plain_lobby_is(
            @ForAll("lives") ActionChain<LobbyLife> life) {
        life.run();
    }

    private static Action.Independent<LobbyLife> action(
            String name, ObjIntConsumer<LobbyLife> act) {
        return () -> Arbitraries.integers()
                .between(0, 511)
                .map(pick -> Transformer.mutate(name + " " + pick, life -> act.accept(life, pick)));
    }
}
