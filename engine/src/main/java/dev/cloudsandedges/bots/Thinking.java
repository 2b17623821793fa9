package dev.cloudsandedges.bots;

import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Digest;
import dev.cloudsandedges.rules.Viewer;

import java.util.Objects;

/** How a bot comes to a move: from the match alone, so wherever it is asked, it says the same. */
public final class Thinking {

    private Thinking() {}

    /**
     * A bot's move in a match, in the game's own JSON, whether or not the game accepts it.
     *
     * @param seat one that is to move
     * @throws RuntimeException whatever the bot throws, and if the game has no move to show it
     */
    public static JsonValue move(Bot bot, Match match, int seat) {
        Play<?, ?> play = match.play();
        Chance chance = chance(match, seat);
        Sight sight = new Sight(
                match.terms().game(),
                match.terms().settingsJson(),
                match.terms().seats(),
                seat,
                match.turns(),
                play.view(new Viewer.Seated(seat)),
                play.choices(seat, new Chance(chance.bits())));
        return Objects.requireNonNull(bot.choose(sight, chance), "the bot chose no move");
    }

    /**
     * Follows from the match, the seat and the turn. The match's own source of chance goes in, of
     * which nobody at the table knows where it stands: other players cannot work out what a bot
     * draws, nor can a bot tell from its draws what the game will draw.
     */
    private static Chance chance(Match match, int seat) {
        return new Chance(new Digest()
                .add(match.play().chance())
                .add(match.id())
                .add(seat)
                .add(match.turns())
                .sum());
    }
}
