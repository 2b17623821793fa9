package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.eventsourcing.EventScanner;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.LineScanner;
import dev.cloudsandedges.json.Literal;
import dev.cloudsandedges.json.Recurring;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads turns, which most events are. The same players move again and again. */
final class TurnScanner implements EventScanner<MatchEvent> {

    static final Literal PLAYER = new Literal("{\"player\":\"");
    static final Literal MOVE = new Literal("\",\"move\":");
    static final Literal NEXT = new Literal(",\"next\":[");
    static final Literal DIGEST = new Literal("],\"digest\":\"");
    static final Literal END = new Literal("\"}");
    static final Literal QUOTE = new Literal("\"");
    static final Literal COMMA = new Literal(",\"");

    private static final Literal MOVE_BEHIND_QUOTE = new Literal(",\"move\":");

    private final Recurring<String> players = new Recurring<>(TurnScanner::player);
    private final Recurring<List<String>> nexts = new Recurring<>(TurnScanner::next);

    private @Nullable String turn; // the kind as it was read: a text is soon compared with itself

    @Override
    public @Nullable MatchEvent scan(String kind, LineScanner in) {
        if (!isTurn(kind)) {
            return null;
        }
        String player = players.read(in);
        JsonValue move = in.value();
        List<String> next = nexts.read(in);
        long digest = in.bits();
        in.expect(END);
        return player == null || move == null || next == null
                ? null
                : new PlayingEvent.TurnTaken(player, move, next, digest, null);
    }

    private boolean isTurn(String kind) {
        if (turn == null && MatchEvent.isTurn(kind)) {
            turn = kind;
        }
        return kind.equals(turn);
    }

    private static @Nullable String player(LineScanner in) {
        in.expect(PLAYER);
        String player = in.textUntil('"');
        in.expect(MOVE_BEHIND_QUOTE);
        return Ids.isId(player) ? player : null;
    }

    private static @Nullable List<String> next(LineScanner in) {
        in.expect(NEXT);
        List<String> next = new ArrayList<>();
        if (in.has(QUOTE)) {
            do {
                String player = in.textUntil('"');
                if (!Ids.isId(player)) {
                    return null;
                }
                next.add(player);
            } while (in.has(COMMA));
        }
        in.expect(DIGEST);
        return List.copyOf(next);
    }
}
