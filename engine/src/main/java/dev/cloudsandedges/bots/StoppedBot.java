package dev.cloudsandedges.bots;

import dev.cloudsandedges.json.JsonObject;

/**
 * A bot that is to move and makes no move, until its match goes on without it.
 *
 * @param match which match
 * @param player which bot
 * @param why what it threw, or why its move was refused
 */
public record StoppedBot(String match, String player, String why) {

    /** The bot as a client gets it. */
    public JsonObject json() {
        return JsonObject.with("match", match)
                .and("player", player)
                .and("why", why)
                .build();
    }
}
