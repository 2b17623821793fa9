package dev.cloudsandedges.backend.notice;

import dev.cloudsandedges.backend.match.ClockEvent;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.PlayingEvent;
import dev.cloudsandedges.backend.match.SeatingEvent;
import dev.cloudsandedges.backend.match.UndoEvent;
import dev.cloudsandedges.backend.user.UserEvent;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Effect;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells players what concerns them: each effect is a {@value #KIND} to one player. The payload has
 * who it is {@code to} and what it is {@code about}, and beside these:
 *
 * <ul>
 *   <li>{@code match-started}, to every player: {@code match}, {@code players} in order of play and
 *       who moves {@code next};
 *   <li>{@code your-turn}, to whoever is to move after a turn, a resignation or an undo, and was
 *       not before:
 *       {@code match};
 *   <li>{@code undo-requested}, to every other player who still plays: {@code match} and the
 *       {@code player} who wants to take back a move;
 *   <li>{@code undo-refused}, to the same: {@code match} and the {@code player} who refused, or
 *       wants it no longer;
 *   <li>{@code time-run-out}, to every player: {@code match}, the {@code player} whose time ran
 *       out, and whether they gave up by that, {@code resigned}, or the rules moved for them;
 *   <li>{@code match-finished}, to every player: {@code match}, {@code winners} and {@code points}
 *       in order of play;
 *   <li>{@code match-refused}, to the user who asked for a match: {@code request}, the position of
 *       the event that asked, {@code code} and {@code message};
 *   <li>{@code seat-refused}, to who asked for a seat: {@code match}, {@code code} and {@code
 *       message};
 *   <li>{@code rematch-refused}, to every player: {@code match}, {@code code} and {@code message}.
 * </ul>
 */
public final class Notices implements Effector {

    /** The name under which hosts register it. */
    public static final String NAME = "notices";

    /** The kind of its effects. */
    public static final String KIND = "notice";

    /** Who is to move in each match that is played. */
    private final Map<String, List<String>> next = new LinkedHashMap<>();

    /** Has seen nothing. */
    public Notices() {}

    @Override
    public List<Effect> effects(Change change) {
        String id = change.recorded().stream().id();
        if (change.recorded().event() instanceof UserEvent.MatchRefused refused) {
            JsonObject.Builder notice =
                    notice(id, "match-refused").and("request", refused.request());
            return List.of(refusal(notice, refused.code(), refused.message()));
        }
        return change.recorded().event() instanceof MatchEvent event
                        && change.state() instanceof Match match
                ? effects(event, match)
                : List.of();
    }

    /** A row for each match: the id, then who is to move. */
    @Override
    public JsonValue save() {
        List<JsonValue> rows = new ArrayList<>();
        next.forEach((match, players) -> {
            List<String> row = new ArrayList<>();
            row.add(match);
            row.addAll(players);
            rows.add(JsonArray.ofTexts(row));
        });
        return new JsonArray(rows);
    }

    @Override
    public void restore(JsonValue saved) {
        Row.each(saved, row -> {
            List<String> players = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                players.add(row.text(i));
            }
            next.put(row.text(0), List.copyOf(players));
        });
    }

    private List<Effect> effects(MatchEvent event, Match match) {
        if (event instanceof SeatingEvent.Started started) {
            next.put(match.id(), started.next());
            return match.players().stream()
                    .map(to -> started(to, match, started))
                    .toList();
        }
        if (event instanceof ClockEvent.TimeRanOut ranOut) {
            List<Effect> told = new ArrayList<>();
            match.players().forEach(to -> told.add(ranOut(to, match, ranOut)));
            told.addAll(turns(match));
            return told;
        }
        if (MatchMove.isTurn(event) || event instanceof PlayingEvent.Resigned) {
            return turns(match);
        }
        if (event instanceof UndoEvent.Requested wish) {
            return toOthers(wish.player(), "undo-requested", match);
        }
        if (event instanceof UndoEvent.Refused refused) {
            return toOthers(refused.player(), "undo-refused", match);
        }
        if (event instanceof PlayingEvent.Finished finished) {
            next.remove(match.id());
            return match.players().stream()
                    .map(to -> finished(to, match, finished))
                    .toList();
        }
        if (event instanceof SeatingEvent.JoinRefused refused) {
            JsonObject.Builder notice = about(refused.player(), "seat-refused", match);
            return List.of(refusal(notice, refused.code(), refused.message()));
        }
        if (event instanceof PlayingEvent.RematchRefused refused) {
            return match.players().stream()
                    .map(to -> about(to, "rematch-refused", match))
                    .map(notice -> refusal(notice, refused.code(), refused.message()))
                    .toList();
        }
        return List.of();
    }

    private List<Effect> turns(Match match) {
        List<String> before = next.getOrDefault(match.id(), List.of());
        List<Effect> turns = new ArrayList<>();
        for (String player : match.next()) {
            if (!before.contains(player)) {
                turns.add(effect(about(player, "your-turn", match)));
            }
        }
        next.put(match.id(), match.next());
        return turns;
    }

    private static List<Effect> toOthers(String player, String what, Match match) {
        return match.playingBeside(player).stream()
                .map(to -> effect(about(to, what, match).and("player", player)))
                .toList();
    }

    private static Effect started(String to, Match match, SeatingEvent.Started started) {
        return effect(about(to, "match-started", match)
                .and("players", JsonArray.ofTexts(started.players()))
                .and("next", JsonArray.ofTexts(started.next())));
    }

    private static Effect ranOut(String to, Match match, ClockEvent.TimeRanOut ranOut) {
        return effect(about(to, "time-run-out", match)
                .and("player", ranOut.player())
                .and("resigned", JsonTruth.of(ranOut.move() == null)));
    }

    private static Effect finished(String to, Match match, PlayingEvent.Finished finished) {
        return effect(about(to, "match-finished", match)
                .and("winners", JsonArray.ofTexts(finished.winners()))
                .and("points", JsonArray.ofNumbers(finished.points())));
    }

    private static Effect refusal(JsonObject.Builder notice, String code, String message) {
        return effect(notice.and("code", code).and("message", message));
    }

    private static JsonObject.Builder about(String to, String what, Match match) {
        return notice(to, what).and("match", match.id());
    }

    private static JsonObject.Builder notice(String to, String what) {
        return JsonObject.with("to", to).and("about", what);
    }

    private static Effect effect(JsonObject.Builder notice) {
        return new Effect(KIND, notice.build());
    }
}
