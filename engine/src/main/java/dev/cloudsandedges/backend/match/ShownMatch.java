package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Course;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Viewer;

/** Everything that makes a match, for administrators. */
final class ShownMatch {

    private ShownMatch() {}

    static JsonObject of(Match match) {
        JsonObject.Builder json =
                JsonObject.with("id", match.id()).and("status", match.status().word());
        if (match.status() != MatchStatus.ABSENT) {
            pinned(match.pinned(), json);
        }
        json.and("players", JsonArray.ofTexts(match.players()))
                .and("requests", JsonArray.ofTexts(match.requests()))
                .and("next", JsonArray.ofTexts(match.next()));
        if (match.isSetUp()) {
            play(match, match.play(), json);
        }
        return json.build();
    }

    private static void pinned(Match.Pinned pinned, JsonObject.Builder json) {
        JsonObject terms = pinned.terms().pinned().build();
        for (int i = 0; i < terms.size(); i++) {
            json.and(terms.name(i), terms.value(i));
        }
        json.and("seed", Hex.of(pinned.seed())).and("owner", pinned.owner());
    }

    private static void play(Match match, Play<?, ?> play, JsonObject.Builder json) {
        json.and("resigned", JsonArray.ofTexts(match.playersAt(play.resigned())))
                .and("chance", Hex.of(play.chance()))
                .and("digest", Hex.of(play.digest()));
        if (!play.course().equals(Course.PLAIN)) {
            json.and("course", play.course().json());
        }
        json.and("board", play.view(new Viewer.Administrator()));
    }
}
