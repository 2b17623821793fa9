package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.Page;
import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.MatchMove;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.LogLine;
import dev.cloudsandedges.eventsourcing.Recorded;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Fills a page with moves of a match, from its stream.
 *
 * <p>A cursor names the place between two events, {@code <version>-<turns>}: the version before it,
 * and how many turns there were until then, which no event says. The place is the same for both
 * orders, so whoever has read forwards to a place can read backwards from there.
 */
final class MoveReading implements StreamReading.Reader {

    private static final int STRETCH = 128;

    /**
     * How far a match has come.
     *
     * @param version of its stream
     * @param turns how many moves were made until then, each undo counted as one
     */
    record Extent(long version, int turns) {}

    private final Function<LogLine, Recorded> events;
    private final Function<MatchMove, Verdict<MatchMove>> eyes;
    private final Extent extent;
    private final boolean backwards;
    private final int limit;
    private final Consumer<Verdict<Page<MatchMove>>> then;
    private final List<MatchMove> found = new ArrayList<>();
    private long version;
    private int turns;
    private String behindLast = "";
    private boolean full;
    private @Nullable Refusal wrong;

    private MoveReading(
            Function<LogLine, Recorded> events,
            Function<MatchMove, Verdict<MatchMove>> eyes,
            Extent extent,
            Extent from,
            boolean backwards,
            int limit,
            Consumer<Verdict<Page<MatchMove>>> then) {
        this.events = events;
        this.eyes = eyes;
        this.extent = extent;
        this.version = from.version();
        this.turns = from.turns();
        this.backwards = backwards;
        this.limit = limit;
        this.then = then;
    }

    /**
     * A reading of the moves that an extent has, from where a page begins; {@code cursor-invalid}.
     *
     * @param events reads a line of the match's stream
     * @param eyes how whoever asks sees a move
     */
    private static Verdict<MoveReading> of(
            Function<LogLine, Recorded> events,
            Function<MatchMove, Verdict<MatchMove>> eyes,
            Extent extent,
            MoveOrder order,
            Page.Request page,
            Consumer<Verdict<Page<MatchMove>>> then) {
        boolean backwards = order == MoveOrder.NEWEST_FIRST;
        Extent first = backwards ? extent : new Extent(0, 0);
        String after = page.after();
        return (after == null ? Verdict.accepted(first) : place(after, extent))
                .map(from ->
                        new MoveReading(events, eyes, extent, from, backwards, page.limit(), then));
    }

    /**
     * Reads a page of a match's moves as an actor may see them.
     *
     * @param match as its aggregate has it whenever it is asked for
     * @param then gets the page, or a refusal
     */
    static void begin(
            World world,
            EventStore store,
            Supplier<Match> match,
            Actor actor,
            MoveOrder order,
            Page.Request page,
            Consumer<Verdict<Page<MatchMove>>> then) {
        StreamId stream = new StreamId(Matches.TYPE, match.get().id());
        Verdict<MoveReading> reading = MatchViews.shown(match.get(), actor)
                .then(shown -> of(
                        world::read,
                        move -> MatchViews.move(match.get(), actor, move),
                        new Extent(world.version(stream), shown.turns()),
                        order,
                        page,
                        then));
        Refusal why = reading.refusal();
        if (why == null) {
            StreamReading.begin(store, stream, reading.orThrow());
        } else {
            then.accept(Verdict.refused(why));
        }
    }

    /** The place that a cursor names; one behind the extent is the extent's end. */
    private static Verdict<Extent> place(String cursor, Extent extent) {
        int dash = cursor.indexOf('-');
        String digits = dash < 0 ? "-" : cursor.substring(0, dash);
        return Page.position(digits).then(version -> Page.position(cursor.substring(dash + 1))
                .then(turns -> place(version, turns, extent)));
    }

    private static Verdict<Extent> place(long version, long turns, Extent extent) {
        if (version >= extent.version()) {
            return Verdict.accepted(extent);
        }
        return turns <= Math.min(version, extent.turns())
                ? Verdict.accepted(new Extent(version, (int) turns))
                : Page.noCursor();
    }

    @Override
    public StreamReading.@Nullable Stretch next() {
        long end = backwards ? 0 : extent.version();
        if (full || wrong != null || version == end) {
            return null;
        }
        return backwards
                ? new StreamReading.Stretch(Math.max(0, version - STRETCH), version)
                : new StreamReading.Stretch(version, Math.min(end, version + STRETCH));
    }

    @Override
    public void take(List<LogLine> lines) {
        List<LogLine> ordered = new ArrayList<>(lines);
        if (backwards) {
            Collections.reverse(ordered);
        }
        for (LogLine line : ordered) {
            if (!full && wrong == null) {
                take(events.apply(line));
            }
        }
    }

    private void take(Recorded recorded) {
        boolean turn = MatchMove.isTurn(recorded.event());
        int before = backwards && turn ? turns - 1 : turns;
        int afterwards = turn ? before + 1 : before;
        MatchMove move = MatchMove.of(recorded, before);
        full = move != null && found.size() == limit;
        if (before < 0 || afterwards > extent.turns()) {
            wrong = Page.noCursor().refusal(); // counts as no cursor of this list does
        }
        if (full || wrong != null) {
            return;
        }
        version = backwards ? recorded.version() - 1 : recorded.version();
        turns = backwards ? before : afterwards;
        if (move != null) {
            add(move);
        }
    }

    private void add(MatchMove move) {
        Verdict<MatchMove> seen = eyes.apply(move);
        if (seen.isAccepted()) {
            found.add(seen.orThrow());
            behindLast = version + "-" + turns;
        } else {
            wrong = StreamReading.damaged(move.position());
        }
    }

    @Override
    public void end(@Nullable Refusal why) {
        Refusal no = why == null ? wrong : why;
        then.accept(
                no == null
                        ? Verdict.accepted(new Page<>(found, full ? behindLast : null))
                        : Verdict.refused(no));
    }
}
