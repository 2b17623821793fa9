package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.access.Permissions;
import dev.cloudsandedges.backend.game.Terms;
import dev.cloudsandedges.backend.user.User;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Change;
import dev.cloudsandedges.eventsourcing.Event;
import dev.cloudsandedges.eventsourcing.Projection;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.eventsourcing.States;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.json.Row;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.rules.Viewer;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The projection of what a match itself does not know: when things happened to it, its players'
 * names, and where a clock falls next. No snapshot holds deadlines: they follow from the matches.
 */
public final class MatchViews implements Projection {

    /** What administrators call the read model. */
    public static final String NAME = "matches";

    private static final Lived NEVER = new Lived();

    private final Map<String, Lived> lives = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Deadlines deadlines = new Deadlines();

    /** Views of no match. */
    public MatchViews() {}

    /** When things happened, in milliseconds since the epoch; -1 for what has not. */
    private static final class Lived {
        private long created = -1;
        private long started = -1;
        private long ended = -1;

        MatchView.Times times() {
            return new MatchView.Times(
                    created < 0 ? null : created,
                    started < 0 ? null : started,
                    ended < 0 ? null : ended);
        }
    }

    @Override
    public void apply(Change change) {
        // Of turns, those of matches with a clock alone.
        if (change.recorded().event() instanceof PlayingEvent.TurnTaken taken
                && taken.clock() == null) {
            return;
        }
        if (change.state() instanceof User user) {
            if (user.name() != null) {
                names.put(user.id(), user.name().text());
            }
        } else if (change.state() instanceof Match match) {
            apply(change.recorded(), match);
            deadlines.follow(match);
        }
    }

    private void apply(Recorded recorded, Match match) {
        Event<?> event = recorded.event();
        if (event instanceof SeatingEvent.Created) {
            Lived life = new Lived();
            life.created = recorded.at();
            lives.put(match.id(), life);
        } else if (event instanceof SeatingEvent.Started) {
            life(match).started = recorded.at();
        } else if (event instanceof PlayingEvent.Finished
                || event instanceof SeatingEvent.Cancelled) {
            life(match).ended = recorded.at();
        }
    }

    /** Two tables: of matches and their times, and of users and their names. */
    @Override
    public JsonValue save() {
        List<JsonValue> times = new ArrayList<>();
        lives.forEach(
                (match, life) -> times.add(Row.of(match, life.created, life.started, life.ended)));
        List<JsonValue> called = new ArrayList<>();
        names.forEach((user, name) -> called.add(JsonArray.ofTexts(List.of(user, name))));
        return JsonArray.of(List.of(times, called), JsonArray::new);
    }

    @Override
    public void restore(JsonValue saved, States states) {
        Row.each(Row.table(saved, 0), row -> {
            Lived life = new Lived();
            life.created = row.number(1);
            life.started = row.number(2);
            life.ended = row.number(3);
            lives.put(row.text(0), life);
            if (states.state(new StreamId(Matches.TYPE, row.text(0))) instanceof Match match) {
                deadlines.follow(match);
            }
        });
        Row.each(Row.table(saved, 1), row -> names.put(row.text(0), row.text(1)));
    }

    /** When the first clock of all matches falls; null if none runs. */
    public @Nullable Long nextFall() {
        return deadlines.next();
    }

    /** The matches in which somebody's time is over then: where it was over first, first. */
    public List<String> outOfTime(long at) {
        return deadlines.until(at);
    }

    private Lived life(Match match) {
        Lived life = lives.get(match.id());
        if (life == null) {
            throw new IllegalStateException("an event of a match that was never created");
        }
        return life;
    }

    /**
     * A match for an actor's eyes, or a refusal {@code match-unknown} or {@code not-permitted}.
     *
     * @param match as its aggregate has it
     */
    public Verdict<MatchView> view(Match match, Actor actor) {
        return shown(match, actor).map(shown -> view(shown, viewer(shown, actor)));
    }

    /**
     * A move of a match for an actor's eyes, as far as the game shows it by now; refused as {@link
     * #view} is, and where the match can have no such move.
     *
     * @param match as its aggregate has it
     */
    public static Verdict<MatchMove> move(Match match, Actor actor, MatchMove whole) {
        JsonValue move = whole.move();
        return shown(match, actor)
                .then(shown -> move == null
                        ? Verdict.accepted(whole)
                        : shown.viewMove(whole.turn(), whole.player(), move, viewer(shown, actor))
                                .map(whole::seenAs));
    }

    /** The match itself, for whoever may see it. */
    public static Verdict<Match> shown(Match match, Actor actor) {
        Refusal denial = Permissions.check(Operation.MATCH_VIEW, actor, match.relationOf(actor));
        if (denial != null) {
            return Verdict.refused(denial);
        }
        return match.status() == MatchStatus.ABSENT
                ? Verdict.refused("match-unknown", "There is no such match.")
                : Verdict.accepted(match);
    }

    private static Viewer viewer(Match match, Actor actor) {
        if (actor instanceof Actor.Administrator) {
            return new Viewer.Administrator();
        }
        int seat = actor instanceof Actor.Player player ? match.seatOf(player.id()) : -1;
        return seat < 0 ? new Viewer.Spectator() : new Viewer.Seated(seat);
    }

    private MatchView view(Match match, Viewer viewer) {
        Terms<?> terms = match.pinned().terms();
        boolean set =
                match.status() == MatchStatus.PLAYING || match.status() == MatchStatus.FINISHED;
        Outcome outcome = match.outcome();
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
                set ? match.play().phase() : null,
                outcome == null ? List.of() : match.playersAt(outcome.winners()),
                outcome == null ? List.of() : outcome.points(),
                outcome == null ? List.of() : outcome.ranks(),
                match.turns(),
                match.lastTurn(viewer),
                set ? match.undoWish() : null,
                lives.getOrDefault(match.id(), NEVER).times(),
                MatchView.Timed.of(match),
                set ? match.play().view(viewer) : null);
    }
}
