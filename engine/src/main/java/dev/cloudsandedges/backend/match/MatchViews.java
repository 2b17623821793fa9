package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.backend.user.User;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The projection that shows matches, with their players' names and the times of what happened. */
public final class MatchViews implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "matches";

    private final Map<String, Shown> matches = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Views of no match. */
    public MatchViews() {}

    private static final class Shown {
        Match match;
        int turns;
        PlayingEvent.@Nullable TurnTaken lastTurn;

        @Nullable Long created;

        @Nullable Long started;

        @Nullable Long ended;

        Shown(Match match) {
            this.match = match;
        }
    }

    @Override
    public void apply(Change change) {
        Recorded recorded = change.recorded();
        if (change.state() instanceof User user) {
            if (user.name() != null) {
                names.put(user.id(), user.name().text());
            }
        } else if (change.state() instanceof Match match) {
            apply(recorded, match);
        }
    }

    private void apply(Recorded recorded, Match match) {
        Shown shown = matches.get(match.id());
        MatchStatus was = MatchStatus.ABSENT;
        if (shown == null) {
            shown = new Shown(match);
            matches.put(match.id(), shown);
        } else {
            was = shown.match.status();
            shown.match = match;
        }
        if (recorded.event() instanceof PlayingEvent.TurnTaken turn) {
            shown.turns++;
            shown.lastTurn = turn;
        }
        if (match.status() != was) {
            remember(shown, match.status(), recorded.at());
        }
    }

    private static void remember(Shown shown, MatchStatus now, long at) {
        switch (now) {
            case ABSENT -> throw new IllegalStateException("a match never goes back to absent");
            case NOT_STARTED -> shown.created = at;
            case PLAYING -> shown.started = at;
            case FINISHED, CANCELLED -> shown.ended = at;
        }
    }

    /** A match for an actor's eyes, or a refusal {@code match-unknown} or {@code not-permitted}. */
    public Verdict<MatchView> view(String id, Actor actor) {
        Shown shown = matches.get(id);
        Match match = shown == null ? Match.absent(id) : shown.match;
        Refusal denial = Permissions.check(Operation.MATCH_VIEW, actor, match.relationOf(actor));
        if (denial != null) {
            return Verdict.refused(denial);
        }
        if (shown == null) {
            return Verdict.refused("match-unknown", "There is no such match.");
        }
        return Verdict.accepted(view(shown, viewer(match, actor)));
    }

    private static Viewer viewer(Match match, Actor actor) {
        if (actor instanceof Actor.Administrator) {
            return new Viewer.Administrator();
        }
        int seat = actor instanceof Actor.Player player ? match.seatOf(player.id()) : -1;
        return seat < 0 ? new Viewer.Spectator() : new Viewer.Seated(seat);
    }

    private MatchView view(Shown shown, Viewer viewer) {
        Match match = shown.match;
        Terms<?> terms = match.pinned().terms();
        boolean set =
                match.status() == MatchStatus.PLAYING || match.status() == MatchStatus.FINISHED;
        Outcome outcome = match.status() == MatchStatus.FINISHED ? match.play().outcome() : null;
        PlayingEvent.TurnTaken last = shown.lastTurn;
        return new MatchView(
                match.id(),
                terms.game(),
                terms.rulesVersion(),
                terms.settingsJson(),
                terms.seats(),
                match.pinned().owner(),
                match.status(),
                match.players().stream()
                        .map(id -> new MatchView.Player(id, names.get(id)))
                        .toList(),
                match.next(),
                outcome == null ? List.of() : match.playersAt(outcome.winners()),
                outcome == null ? List.of() : outcome.points(),
                shown.turns,
                last == null ? null : new MatchView.Turn(last.player(), last.move()),
                new MatchView.Times(shown.created, shown.started, shown.ended),
                set ? match.play().view(viewer) : null);
    }
}
