package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.backend.access.Operation;
import dev.cloudsandedges.backend.game.Clocks;
import dev.cloudsandedges.backend.game.Play;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.rules.Outcome;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What can be wanted of a match with a clock alone. */
public sealed interface ClockCommand extends MatchCommand {

    /**
     * Do what the rules have in store for every player whose time is over by now: make a move in
     * their place, or have them give up. Whose time was over first comes first. Refused with {@code
     * clock-running} while nobody's is, with {@code no-clock} in a match without, and with the
     * refusals of {@link MatchStatus}.
     */
    record RunOut() implements ClockCommand {
        @Override
        public Operation operation() {
            return Operation.MATCH_RUN_OUT;
        }

        @Override
        public Verdict<List<MatchEvent>> decide(Match match, Context context) {
            Refusal why = match.status().unless(MatchStatus.PLAYING);
            if (why != null) {
                return Verdict.refused(why);
            }
            Clocks clocks = match.clocks();
            if (clocks == null) {
                return Verdict.refused("no-clock", "This match is not played against a clock.");
            }
            List<Integer> fallen = clocks.fallen(context.at());
            return fallen.isEmpty()
                    ? Verdict.refused(Refusal.of("clock-running", "Nobody's time is over yet.")
                            .with("falls", String.valueOf(clocks.firstFall())))
                    : Verdict.accepted(events(match, fallen, context.at()));
        }

        /** What is done for one may stop another's clock, or end the match. */
        private static List<MatchEvent> events(Match match, List<Integer> fallen, long at) {
            List<MatchEvent> events = new ArrayList<>();
            Match now = match;
            for (int seat : fallen) {
                if (outOfTime(now, seat, at) != null) {
                    ClockEvent.TimeRanOut ranOut = ranOut(now, seat, at);
                    events.add(ranOut);
                    now = ranOut.applyTo(now);
                }
            }
            Outcome outcome = now.play().outcome();
            if (outcome != null) {
                events.add(PlayingEvent.Finished.of(now, outcome));
            }
            return events;
        }

        private static ClockEvent.TimeRanOut ranOut(Match match, int seat, long at) {
            String player = match.players().get(seat);
            Play.Moved<?, ?> made = match.play().outOfTime(seat);
            return made == null
                    ? ranOut(match, player, null, match.play().resigned(seat), seat, at)
                    : ranOut(match, player, made.move(), made.after(), seat, at);
        }

        private static ClockEvent.TimeRanOut ranOut(
                Match match,
                String player,
                @Nullable JsonValue move,
                Play<?, ?> after,
                int seat,
                long at) {
            Clocks clocks = move == null
                    ? Timing.passed(match, after.toMove(), at)
                    : Timing.moved(match, seat, after.toMove(), at);
            if (clocks == null) {
                throw new IllegalStateException("a match with a clock has lost it");
            }
            return new ClockEvent.TimeRanOut(
                    player, move, match.playersAt(after.toMove()), after.digest(), clocks);
        }
    }

    /** Why a seat can move no more, though it is to move: its time is over; null if it is not. */
    static @Nullable Refusal outOfTime(Match match, int seat, long at) {
        Clocks clocks = match.clocks();
        return clocks != null && clocks.hasFallen(seat, at)
                ? Refusal.of("out-of-time", "Your time for this move is over.")
                : null;
    }
}
