package dev.cloudsandedges.conformance.simulation;

import dev.cloudsandedges.Session;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Holds the matches that a host at the end of the log shows against the plain world. */
final class PlainMatchLooks {

    /** What is shown of a match, but for its board and its times. */
    private record Look(
            String status,
            String owner,
            List<String> players,
            List<String> next,
            List<String> winners,
            List<Integer> points,
            int turns,
            @Nullable String lastMover,
            @Nullable JsonValue lastMove,
            @Nullable JsonValue clocks,
            List<String> undo) {}

    private final Stage stage;
    private final PlainWorld world;

    PlainMatchLooks(Stage stage, PlainWorld world) {
        this.stage = stage;
        this.world = world;
    }

    void compare(SimulatedHost host) {
        Session session = host.engine().as(SimulatedHost.KEEPER);
        for (PlainMatch match : world.matches()) {
            Look told = look(match);
            Look shown = look(session.match(match.id).orThrow());
            stage.hold(
                    Law.AS_TOLD,
                    told.equals(shown),
                    () -> host.name() + " shows " + match.id + " as " + shown + ", not " + told);
        }
    }

    private static Look look(PlainMatch match) {
        boolean begun = match.life == PlainMatch.Life.PLAYING;
        boolean over = match.life == PlainMatch.Life.FINISHED;
        PlainPlay play = match.played();
        Entry last = play == null ? null : play.lastMove();
        return new Look(
                word(match.life),
                match.owner,
                List.copyOf(match.players),
                begun ? match.next() : List.of(),
                over ? match.winners() : List.of(),
                over ? match.referee().points() : List.of(),
                play == null ? 0 : play.turns(),
                last == null ? null : last.player(),
                last == null ? null : last.payload().get("move"),
                play == null ? null : play.clocks(),
                play == null ? List.of() : undo(play));
    }

    private static Look look(MatchView view) {
        MatchView.Turn last = view.lastTurn();
        MatchView.Timed clock = view.clock();
        return new Look(
                view.status().word(),
                view.owner(),
                view.players().stream().map(MatchView.Player::id).toList(),
                view.next(),
                view.winners(),
                view.points(),
                view.turns(),
                last == null ? null : last.player(),
                last == null ? null : last.move(),
                clock == null || clock.hands().isEmpty()
                        ? null
                        : JsonArray.of(clock.hands(), Clocks.Hand::json),
                undo(view.undo()));
    }

    /** Who wants a move back, and behind that who has agreed, in order of play. */
    private static List<String> undo(PlainPlay play) {
        List<Integer> seats = new ArrayList<>();
        if (play.undo().wish() >= 0) {
            seats.add(play.undo().wish());
            play.undo().agreed().stream().sorted().forEach(seats::add);
        }
        return play.named(seats);
    }

    private static List<String> undo(MatchView.@Nullable Wish wish) {
        List<String> players = new ArrayList<>();
        if (wish != null) {
            players.add(wish.player());
            players.addAll(wish.agreed());
        }
        return players;
    }

    private static String word(PlainMatch.Life life) {
        return switch (life) {
            case OPEN -> "not-started";
            case PLAYING -> "playing";
            case FINISHED -> "finished";
            case CANCELLED -> "cancelled";
        };
    }
}
