package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.Reply;
import dev.cloudsandedges.Session;
import dev.cloudsandedges.Setup;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.MemoryEventStore;
import dev.cloudsandedges.json.Hex;
import dev.cloudsandedges.json.Json;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonText;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.script.Script;
import dev.cloudsandedges.verdict.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A match that is played through the engine is the match that the rules alone play. */
final class EngineLaws {

    private static final int MOST_REPLAYS = 12;

    private EngineLaws() {}

    /** Dots and Boxes is registered everywhere; every other game has to be. */
    static List<Rules<?, ?, ?>> games(Rules<?, ?, ?> rules) {
        return rules == DotsAndBoxes.RULES ? List.of() : List.of(rules);
    }

    static <C, S, M> void aMatchThroughTheEngineIsShownAgainAtEveryStepOfItsLog(
            Position<C, S, M> last) {
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges live = open(store, last);
        opened(live, last);
        List<List<String>> shown = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (Position<C, S, M> position : last.path()) {
            step(live, position);
            shown.add(views(live, last.seats()));
            ends.add(live.position());
        }
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            steps.add(i);
        }
        List<LogLine> log = lines(store);
        for (int step : Tries.some(steps, MOST_REPLAYS)) {
            MemoryEventStore part = new MemoryEventStore();
            part.append(0, log.subList(0, ends.get(step).intValue()), stored -> {});
            CloudsAndEdges again = open(part, last);
            Broken.unless(again.fault() == null, "the log is corrupt: " + again.fault());
            Broken.unlessSame(
                    shown.get(step), views(again, last.seats()), "shown after step " + step);
        }
    }

    private static CloudsAndEdges open(EventStore store, Position<?, ?, ?> match) {
        long[] calls = {0};
        LongSupplier entropy = () -> ++calls[0] % 2 == 0 ? match.seed() : ~calls[0];
        Setup setup = CloudsAndEdges.on(store, () -> 0, entropy);
        for (Rules<?, ?, ?> game : games(match.rules())) {
            setup.with(game);
        }
        return setup.open();
    }

    private static <C, S, M> void opened(CloudsAndEdges engine, Position<C, S, M> match) {
        // Each command of the table draws its id first, and then its entropy: the match's seed.
        accepted(engine.openMatch(
                MatchScript.MATCH,
                match.rules(),
                match.settings(),
                MatchScript.joining(match.seats())));
        for (String player : MatchScript.joining(match.seats())) {
            accepted(engine.as(Actor.player(player))
                    .withCommandId("c")
                    .createUser(player, MatchScript.name(player)));
        }
    }

    private static <C, S, M> void step(CloudsAndEdges engine, Position<C, S, M> after) {
        Step<M> step = after.step();
        Position<C, S, M> before = after.before();
        if (step != null && before != null) {
            Session player = engine.as(Actor.player(MatchScript.player(step.seat())))
                    .withCommandId("s" + after.steps().size());
            M move = step.move();
            accepted(
                    move == null
                            ? player.resign(MatchScript.MATCH)
                            : player.takeTurn(MatchScript.MATCH, after.rules(), move));
        }
        S state = engine.state(MatchScript.MATCH, after.rules()).orThrow();
        Broken.unlessSame(
                after.written(),
                Position.written(after.rules(), state),
                "played by the rules alone, and through the engine");
        MatchView shown = engine.match(MatchScript.MATCH, Actor.GUEST).orThrow();
        Broken.unlessSame(
                players(after.movers()), shown.next(), "to move, and to move in the engine");
        Outcome outcome = after.rules().outcome(after.state());
        Seats won = outcome == null ? after.left() : outcome.winners();
        Broken.unlessSame(
                after.movers().isEmpty() ? players(won.numbers()) : List.of(),
                shown.winners(),
                "who has won, or is left alone, and the winners in the engine");
    }

    private static List<String> players(List<Integer> seats) {
        List<String> players = new ArrayList<>();
        for (int seat : seats) {
            players.add(MatchScript.player(seat));
        }
        return players;
    }

    private static void accepted(Reply reply) {
        Refusal why = reply.answer().refusal();
        Broken.unless(why == null, "the engine refuses: " + Told.of(why));
    }

    /** What each player and a spectator see of the match. */
    private static List<String> views(CloudsAndEdges engine, int seats) {
        List<String> views = new ArrayList<>();
        for (int seat = 0; seat < seats; seat++) {
            Actor player = Actor.player(MatchScript.player(seat));
            views.add(engine.door().query(player, MatchScript.VIEW).text());
        }
        views.add(engine.door().query(Actor.GUEST, MatchScript.VIEW).text());
        return views;
    }

    private static List<LogLine> lines(EventStore store) {
        List<LogLine> lines = new ArrayList<>();
        int before = -1;
        while (lines.size() != before) {
            before = lines.size();
            store.read(before, EventStore.MOST_LINES, read -> {
                if (read instanceof EventStore.Read.Lines some) {
                    lines.addAll(some.lines());
                }
            });
        }
        return lines;
    }

    static <C, S, M> void aScriptOfAMatchLeadsToTheSame(Position<C, S, M> last) {
        Script script = new Script(games(last.rules()));
        List<String> lines = MatchScript.of(last);
        int number = 0;
        for (String line : lines) {
            String answer = script.line(line, ++number);
            Broken.unless(answer.startsWith("{\"accepted\""), line + " is answered with " + answer);
        }
        Broken.unlessSame(
                digests(last), digests(script, lines.size()), "digests, and those of the script");
        MemoryEventStore store = new MemoryEventStore();
        CloudsAndEdges live = open(store, last);
        opened(live, last);
        for (Position<C, S, M> position : last.path()) {
            step(live, position);
        }
        for (int seat = 0; seat < last.seats(); seat++) {
            String player = MatchScript.player(seat);
            String asked = MatchScript.asked("player:" + player);
            Broken.unlessSame(
                    live.door().query(Actor.player(player), MatchScript.VIEW).text(),
                    script.line(asked, number),
                    "what " + player + " is shown, and after the script");
        }
    }

    private static List<String> digests(Position<?, ?, ?> last) {
        List<String> digests = new ArrayList<>();
        for (Position<?, ?, ?> position : last.path()) {
            digests.add(new JsonText(Hex.of(position.digest())).text());
        }
        return digests;
    }

    /** The sums that stand in the log of a script, of the start, of turns and of resignations. */
    private static List<String> digests(Script script, int most) {
        List<String> digests = new ArrayList<>();
        long after = 0;
        boolean more = true;
        while (more) {
            String printed = script.line("{\"log\":" + after + ",\"limit\":1000}", most);
            JsonObject page = (JsonObject) Json.read(printed, Script.LIMITS).orThrow();
            List<JsonValue> events = ((JsonArray) page.value(0)).items();
            for (JsonValue event : events) {
                JsonObject payload = (JsonObject) member(event, "payload");
                if (payload.indexOf("digest") >= 0) {
                    digests.add(member(payload, "digest").text());
                }
            }
            after += events.size();
            more = !events.isEmpty();
        }
        return digests;
    }

    private static JsonValue member(JsonValue object, String name) {
        JsonObject there = (JsonObject) object;
        return there.value(there.indexOf(name));
    }
}
