package dev.cloudsandedges.demo;

import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.dotsandboxes.bot.CarefulBot;

import java.util.Map;

/**
 * The player who is no person. One in all matches of a world, for an engine is told of its bots
 * when it opens; it always sits down as the second one.
 */
final class Computer {

    static final String ID = "sun-computer"; // on the log, so it never changes
    static final String NAME = "Computer";

    private Computer() {}

    /** What an engine is to be opened with. */
    static Map<String, Bot> bots() {
        return Map.of(ID, new CarefulBot());
    }

    static boolean is(String player) {
        return player.equals(ID);
    }
}
