package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Viewer;

/** What is known of a match, for administrators. */
final class WholeMatch {

    private WholeMatch() {}

    static JsonObject of(Match match) {
        JsonObject.Builder json =
                JsonObject.with("id", match.id()).and("status", match.status().word());
        if (match.status() != MatchStatus.ABSENT) {
            addPinned(match.pinned(), json);
        }
        json.and("players", JsonArray.ofTexts(match.players()))
                .and("requests", JsonArray.ofTexts(match.seating().requests()))
                .and("next", JsonArray.ofTexts(match.next()));
        if (match.isSetUp()) {
            add(match, match.play(), json);
        }
        return json.build();
    }

    private static void addPinned(Match.Pinned pinned, JsonObject.Builder json) {
        JsonObject terms = pinned.terms().pinned().build();
        for (int i = 0; i < terms.size(); i++) {
            json.and(terms.name(i), terms.value(i));
        }
        json.and("seed", Hex.of(pinned.seed())).and("owner", pinned.owner());
    }

    private static void add(Match match, Play<?, ?> play, JsonObject.Builder json) {
        json.and("resigned", JsonArray.ofTexts(match.playersAt(play.resigned())))
                .and("chance", Hex.of(play.chance()))
                .and("digest", Hex.of(play.digest()))
                .and("board", play.view(new Viewer.Administrator()));
        play.saveCourse(json);
    }
}
