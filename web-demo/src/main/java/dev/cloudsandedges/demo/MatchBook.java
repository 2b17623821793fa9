package dev.cloudsandedges.demo;

import dev.cloudsandedges.CloudsAndEdges;
import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.backend.user.Name;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The matches of this page, called {@code match-1}, {@code match-2} and so on. Which one is played
 * is thereby a fact of the log, and the same in every tab.
 */
final class MatchBook {

    private record Newcomer(String id, String name) {
        /** The computer is created with its first match. */
        boolean wasThere(Refusal why) {
            return Computer.is(id) && why.code().equals("user-exists");
        }
    }

    private final CloudsAndEdges engine;
    private final LongSupplier random;
    private int last;

    MatchBook(CloudsAndEdges engine, LongSupplier random) {
        this.engine = engine;
        this.random = random;
    }

    /** The newest match that has started, or null. */
    @Nullable MatchView newest() {
        while (view(last + 1) != null) {
            last++;
        }
        for (int number = last; number > 0; number--) {
            MatchView view = view(number);
            if (view != null && view.status() != MatchStatus.NOT_STARTED) {
                return view;
            }
        }
        return null;
    }

    private @Nullable MatchView view(int number) {
        Verdict<MatchView> view = engine.match(id(number), Actor.GUEST);
        return view.isAccepted() ? view.orThrow() : null;
    }

    private static String id(int number) {
        return "match-" + number;
    }

    /**
     * Seats new players, of whom the first moves first, or a single one with the computer; then
     * calls with a refusal or null.
     */
    void open(List<Name> names, BoardSize size, Consumer<@Nullable Refusal> then) {
        List<Newcomer> players = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String id = Emblem.ALL.get(i).playerId(random.getAsLong());
            players.add(new Newcomer(id, names.get(i).text()));
        }
        if (players.size() == 1) {
            players.add(new Newcomer(Computer.ID, Computer.NAME));
        }
        create(players, 0, why -> {
            if (why == null) {
                List<String> joining = new ArrayList<>();
                players.forEach(player -> joining.add(player.id));
                Collections.rotate(joining, -1);
                seat(joining, size, then);
            } else {
                then.accept(why);
            }
        });
    }

    private void create(List<Newcomer> players, int from, Consumer<@Nullable Refusal> then) {
        if (from == players.size()) {
            then.accept(null);
            return;
        }
        Newcomer player = players.get(from);
        engine.as(Actor.player(player.id))
                .createUser(player.id, player.name)
                .whenAnswered(answer -> {
                    Refusal why = answer.refusal();
                    if (why == null || player.wasThere(why)) {
                        create(players, from + 1, then);
                    } else {
                        then.accept(why);
                    }
                });
    }

    /**
     * Opens a match for the same players. Who moved last in the order of play moves first now; with
     * two players they take it in turn.
     */
    void rematch(MatchView before, Consumer<@Nullable Refusal> then) {
        Verdict<BoardSize> size = BoardSize.CODEC.read(before.settings(), "settings");
        seat(before.players().stream().map(MatchView.Player::id).toList(), size.orThrow(), then);
    }

    /** The last one who joins moves first. */
    private void seat(List<String> joining, BoardSize size, Consumer<@Nullable Refusal> then) {
        newest();
        engine.openMatch(id(last + 1), DotsAndBoxes.RULES, size, joining)
                .whenAnswered((Answer answer) -> then.accept(answer.refusal()));
    }
}
