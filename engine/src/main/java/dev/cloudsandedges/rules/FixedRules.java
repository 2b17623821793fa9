package dev.cloudsandedges.rules;

import dev.cloudsandedges.json.Codec;
import dev.cloudsandedges.json.JsonObject;

/**
 * The rules of a game without settings: of so many seats there is one game. On the log its settings
 * are {@code {}}.
 *
 * @param <S> the state of a running game; immutable
 * @param <M> a move; immutable
 */
public interface FixedRules<S, M> extends Rules<JsonObject, S, M> {

    /** The state before the first move; see {@link Rules#setup}. */
    S setup(int seats, Chance chance);

    @Override
    default Codec<JsonObject> settings() {
        return Codec.ofNothing(JsonObject.EMPTY);
    }

    @Override
    default S setup(JsonObject settings, int seats, Chance chance) {
        return setup(seats, chance);
    }
}
