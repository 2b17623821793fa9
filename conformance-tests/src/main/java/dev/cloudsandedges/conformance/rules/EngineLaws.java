package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.script.Script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A match that is played through the engine is the match that the rules alone play. */
final class EngineLaws {

    private static final int MOST_REPLAYS = 12;

    private EngineLaws() {}

    static <C, S, M> void aMatchThroughTheEngineIsShownAgainAtEveryStepOfItsLog(
            Position<C, S, M> last) {
        LiveMatch<C, S, M> live = LiveMatch.begin(last, null);
        List<Map<Viewer, String>> shown = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (Position<C, S, M> position : last.path()) {
            live.step(position);
            steps.add(shown.size());
            shown.add(live.views());
            ends.add(live.position());
        }
        for (int step : Tries.some(steps, MOST_REPLAYS)) {
            LiveMatch.unlessSame(
                    shown.get(step),
                    live.readAgain(ends.get(step)).views(),
                    "once the log of " + step + " moves was read again, ");
        }
    }

    static <C, S, M> void aScriptOfAMatchLeadsToTheSame(Position<C, S, M> last) {
        Script script = new Script(LiveMatch.games(last.rules()));
        List<String> lines = MatchScript.of(last);
        int number = 0;
        for (String line : lines) {
            String answer = script.line(line, ++number);
            Broken.unless(
                    answer.startsWith("{\"accepted\""),
                    line + " is accepted",
                    "it is answered with " + answer);
        }
        LiveMatch<C, S, M> live = LiveMatch.begin(last, null);
        List<String> digests = new ArrayList<>();
        for (Position<C, S, M> position : last.path()) {
            live.step(position);
            digests.add(LiveMatch.digest(position));
        }
        Broken.unlessSame(digests, digests(script, lines.size()), "of the script, the digests");
        for (int seat = 0; seat < last.seats(); seat++) {
            String player = MatchScript.player(seat);
            String asked = MatchScript.asked("player:" + player);
            Broken.unlessSame(
                    live.view(Actor.player(player)).text(),
                    script.line(asked, number),
                    "after the script " + player + " is shown");
        }
    }

    /** The sums that stand in the log of a script. */
    private static List<String> digests(Script script, int most) {
        List<String> digests = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            String printed = script.line("{\"log\":" + after + ",\"limit\":1000}", most);
            JsonObject page = (JsonObject) Json.read(printed, Script.LIMITS).orThrow();
            List<JsonValue> events = ((JsonArray) page.value(0)).items();
            for (JsonValue event : events) {
                String digest = LiveMatch.digest(event);
                if (digest != null) {
                    digests.add(digest);
                }
            }
            after += events.size();
            more = !events.isEmpty();
        }
        return digests;
    }
}
