package dev.cloudsandedges.bots;

import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;

import java.util.List;

/**
 * A player without a person. A pure function: equal sights and equal chances give equal moves, on
 * every host and after every restart, so it keeps nothing in mind and asks no clock.
 */
@FunctionalInterface
public interface Bot {

    /**
     * The move that it makes, in the game's own JSON. If the game refuses it, or this throws, the
     * bot makes no move in that match until the match has gone on without it.
     *
     * @param sight what a player in its seat may see
     * @param chance a source of its own; what is drawn from it changes nothing in the match
     */
    JsonValue choose(Sight sight, Chance chance);

    /**
     * How a bot chooses that knows the types of its game.
     *
     * @param <S> the state of a running game
     * @param <M> a move
     */
    @FunctionalInterface
    interface Choice<S, M> {

        /**
         * The move that it makes.
         *
         * @param seat the bot's own, from 0
         * @param moves what the seat may do, as {@link Sight#moves} has it
         */
        M choose(S state, int seat, List<M> moves);
    }

    /**
     * Plays one game, whose {@link Rules#view} is the whole state, as it is unless a game has one
     * of its own. In a match of another it makes no move.
     */
    static <S, M> Bot of(Rules<?, S, M> rules, Choice<S, M> choice) {
        return (sight, chance) -> {
            if (!sight.game().equals(rules.game())) {
                throw new IllegalArgumentException(
                        "a bot of " + rules.game() + " does not play " + sight.game());
            }
            S state = rules.states().read(sight.board(), "board").orThrow();
            List<M> moves = sight.moves().stream()
                    .map(move -> rules.moves().read(move, "move").orThrow())
                    .toList();
            return rules.moves().write(choice.choose(state, sight.seat(), moves));
        };
    }

    /** Plays every game: any of the moves, each as likely as the others. */
    static Bot random() {
        return (sight, chance) -> chance.choose(sight.moves());
    }
}
