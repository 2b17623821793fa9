package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.rules.Chance;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is done for who is late. */
final class ClockLaws {

    static final Clock CLOCK = new Clock.PerMove(Clock.LEAST);
    private static final int DRAWS = 3;

    private ClockLaws() {}

    static <C, S, M> void aMoveForWhoIsLateIsAcceptedAndDrawnThroughChanceAlone(
            Position<C, S, M> position) {
        for (int seat : position.movers()) {
            Broken.saying(
                    complaint -> complaint
                            .against(CLOCK)
                            .shownBy(List.of(MatchScript.tick(Clock.LEAST))),
                    () -> late(position, seat));
        }
    }

    private static <C, S, M> void late(Position<C, S, M> position, int seat) {
        Rules<C, S, M> rules = position.rules();
        String late = "when the time of seat " + seat + " runs out, ";
        String undrawn = null;
        for (long luck = 0; luck < DRAWS; luck++) {
            Chance source = new Chance(luck);
            M move = rules.outOfTime(position.state(), seat, source);
            String written = written(rules, move);
            Broken.unlessSame(
                    written,
                    written(rules, rules.outOfTime(position.state(), seat, new Chance(luck))),
                    late + "with equal luck again");
            if (source.state() == luck) {
                Broken.unless(
                        undrawn == null || undrawn.equals(written),
                        late + "with other luck, of which nothing was drawn, also " + undrawn,
                        written);
                undrawn = written;
            }
            Refusal why = move == null ? null : position.play(seat, move).refusal();
            Broken.unless(
                    why == null, late + written + " is accepted", "it is refused: " + Told.of(why));
        }
        Broken.unlessSame(position.written(), position.writtenNow(), late + "the state is still");
    }

    private static <M> String written(Rules<?, ?, M> rules, @Nullable M move) {
        return move == null ? "giving up" : rules.moves().write(move).text();
    }

    /** The rules alone go on from the position, and the engine beside them. */
    static <C, S, M> void aMatchGoesOnToItsEndThoughNobodyMovesInTime(Position<C, S, M> position) {
        int most =
                position.trial().longest(position.settings(), position.seats()) + position.seats();
        List<Position<C, S, M>> ticks = new ArrayList<>();
        Position<C, S, M> now = position;
        while (!now.movers().isEmpty() && ticks.size() <= most) {
            now = afterTick(now);
            ticks.add(now);
        }
        Position<C, S, M> end = now;
        List<String> lines = new ArrayList<>();
        for (int tick = 1; tick <= Math.min(ticks.size(), 2 * position.seats()); tick++) {
            lines.add(MatchScript.tick(tick * Clock.LEAST));
        }
        Broken.saying(complaint -> complaint.against(CLOCK).shownBy(lines).furtherOn(end), () -> {
            Broken.unless(
                    end.movers().isEmpty(),
                    "over once time has run out " + most + " times",
                    "to move are still " + end.movers());
            throughTheEngine(position, ticks);
        });
    }

    /** Everybody who is to move is late, in the order of seats, for as long as they are to move. */
    private static <C, S, M> Position<C, S, M> afterTick(Position<C, S, M> before) {
        Seats late = new Seats(bits(before.movers()));
        Position<C, S, M> now = before;
        for (int seat : before.movers()) {
            if (late.has(seat)) {
                Position<C, S, M> there = now;
                now = latest(there, seat);
                late = new Seats(late.bits() & bits(now.movers())).without(seat);
            }
        }
        return now;
    }

    private static <C, S, M> Position<C, S, M> latest(Position<C, S, M> before, int seat) {
        try {
            return before.late(seat);
        } catch (RuntimeException thrown) {
            throw Broken.at(before, thrown);
        }
    }

    private static int bits(List<Integer> seats) {
        Seats set = Seats.NONE;
        for (int seat : seats) {
            set = set.and(seat);
        }
        return set.bits();
    }

    private static <C, S, M> void throughTheEngine(
            Position<C, S, M> position, List<Position<C, S, M>> ticks) {
        LiveMatch<C, S, M> live = LiveMatch.begin(position, CLOCK);
        List<String> digests = new ArrayList<>();
        for (Position<C, S, M> one : position.path()) {
            live.step(one);
        }
        long at = 0;
        for (Position<C, S, M> one : ticks) {
            at += Clock.LEAST;
            live.tick(at);
            live.standsAt(one);
        }
        Position<C, S, M> end = ticks.isEmpty() ? position : ticks.get(ticks.size() - 1);
        for (Position<C, S, M> one : end.path()) {
            digests.add(LiveMatch.digest(one));
        }
        Broken.unlessSame(digests, live.digests(), "in the log, the digests");
        LiveMatch.unlessSame(
                live.views(),
                live.readAgain(live.position()).views(),
                "once the log was read again, ");
    }
}
