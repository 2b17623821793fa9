package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.Viewer;

/** All that is known of a match, for administrators; equal for equal matches alone. */
final class WholeMatch {

    private WholeMatch() {}

    static JsonObject of(Match match) {
        JsonObject.Builder json =
                JsonObject.with("id", match.id()).and("status", match.status().word());
        if (match.status() != MatchStatus.ABSENT) {
            Match.Pinned pinned = match.pinned();
            Terms<?> terms = pinned.terms();
            json.and("game", terms.game())
                    .and("rulesVersion", terms.rulesVersion())
                    .and("settings", terms.settingsJson())
                    .and("seats", terms.seats())
                    .and("seed", Hex.of(pinned.seed()))
                    .and("owner", pinned.owner());
        }
        json.and("players", JsonArray.ofTexts(match.players()))
                .and("requests", JsonArray.ofTexts(match.requests()))
                .and("next", JsonArray.ofTexts(match.next()));
        if (match.isSetUp()) {
            add(match, match.play(), json);
        }
        return json.build();
    }

    private static void add(Match match, Play<?, ?> play, JsonObject.Builder json) {
        json.and("resigned", JsonArray.ofTexts(match.playersAt(play.resigned())))
                .and("chance", Hex.of(play.chance()))
                .and("digest", Hex.of(play.digest()))
                .and("board", play.view(new Viewer.Administrator()));
        JsonObject course = play.saveCourse();
        if (course != null) {
            json.and("course", course);
        }
    }
}
