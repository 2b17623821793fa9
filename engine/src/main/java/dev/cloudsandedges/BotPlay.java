package dev.cloudsandedges;

import dev.cloudsandedges.backend.match.Match;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.match.PlayingCommand;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.BotMatches;
import dev.cloudsandedges.bots.StoppedBot;
import dev.cloudsandedges.bots.Thinking;
import dev.cloudsandedges.eventsourcing.Actor;
import dev.cloudsandedges.eventsourcing.Answer;
import dev.cloudsandedges.eventsourcing.Context;
import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.StreamId;
import dev.cloudsandedges.eventsourcing.Submission;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Takes the turns of bots, one at a time between other people's commands, as the players that they
 * are. Matches take turns, too: one that a bot was asked in goes behind the others.
 *
 * <p>A command's id names the version of the match's stream, so hosts that have read the same send
 * the same; it says how many turns it has seen, so a host that has read less is refused.
 */
final class BotPlay {

    /** How many turns bots take in one call, so that bots alone do not hold the host. */
    static final int MOST_TURNS = 64;

    private static final int LONGEST_WHY = 200;
    private static final int FEW = 16;

    /** A bot in a match. */
    private record Place(String match, String bot) {
        StreamId stream() {
            return new StreamId(Matches.TYPE, match);
        }
    }

    /** Why a bot made no move, where the match stood at that version. */
    private record Halt(long version, String why) {}

    private final World world;
    private final Matches matches;
    private final Map<String, Bot> bots;
    private final ReadModel<BotMatches> waiting;
    private final LongSupplier clock;
    private final Set<String> due = new LinkedHashSet<>(); // matches to look at, in turn
    private final Set<Place> unanswered = new LinkedHashSet<>();
    private final Set<Place> unstored = new LinkedHashSet<>();
    private final Map<Place, Halt> halted = new LinkedHashMap<>();
    private int mostHalted = FEW; // before those are dropped whose match has gone on
    private int left = MOST_TURNS;

    /**
     * None was asked for a move yet.
     *
     * @param bots by the players that they are
     * @param waiting the matches in which they are to move, as far as the world knows
     */
    BotPlay(
            World world,
            Matches matches,
            Map<String, Bot> bots,
            ReadModel<BotMatches> waiting,
            LongSupplier clock) {
        this.world = world;
        this.matches = matches;
        this.bots = bots;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** The host has called, or its store: as many turns can be taken again. */
    void called() {
        left = MOST_TURNS;
    }

    /** What the store did not take is due again. */
    void again() {
        unstored.forEach(place -> due.add(place.match));
        unstored.clear();
    }

    /** Whether no bot has anything to do. */
    boolean isIdle() {
        return unstored.isEmpty() && next() == null;
    }

    /**
     * Has one bot think, in the match whose turn it is, and hands in its move.
     *
     * @return whether there was one, and a turn left in this call
     */
    boolean takeTurn(Function<Submission<?, ?>, Reply> submit) {
        Place place = left == 0 ? null : next();
        if (place == null) {
            return false;
        }
        left--;
        due.remove(place.match);
        due.add(place.match); // behind the others, with what it has for other bots
        Match match = world.state(matches, place.match);
        long version = world.version(place.stream());
        JsonValue move = thought(place, match, version);
        if (move != null) {
            Submission<?, ?> turn = turn(place, version, move, match.turns());
            unanswered.add(place); // whatever is thrown before leaves it free
            submit.apply(turn).whenAnswered(answer -> answered(place, version, answer));
        }
        return true;
    }

    private Submission<?, ?> turn(Place place, long version, JsonValue move, int turns) {
        Context context =
                new Context(Actor.player(place.bot), "bot-" + version, clock.getAsLong(), 0);
        return new Submission<>(
                matches, place.stream(), new PlayingCommand.TakeTurn(move, turns), context);
    }

    /** Its move, or null if it throws. Where memory runs out, that is not the bot's alone. */
    private @Nullable JsonValue thought(Place place, Match match, long version) {
        Bot bot = bots.get(place.bot);
        if (bot == null) {
            throw new IllegalStateException(place.bot + " is no bot");
        }
        try {
            return Thinking.move(bot, match, match.seatOf(place.bot));
        } catch (RuntimeException | StackOverflowError | AssertionError broken) {
            String why = broken.getMessage();
            halt(place, version, why == null ? broken.toString() : why);
            return null;
        }
    }

    /** A refusal is the bot's own fault only where the match still stands as the bot saw it. */
    private void answered(Place place, long version, Answer answer) {
        unanswered.remove(place);
        due.add(place.match);
        Refusal why = answer.refusal();
        if (why == null || world.version(place.stream()) != version) {
            return;
        }
        if (why.code().equals(Loop.UNAVAILABLE)) {
            unstored.add(place);
        } else {
            halt(place, version, why.code() + ": " + why.message());
        }
    }

    private void halt(Place place, long version, String why) {
        if (halted.size() >= mostHalted) {
            halted.entrySet().removeIf(other -> !isHalted(other.getKey(), other.getValue()));
            mostHalted = 2 * halted.size() + FEW;
        }
        halted.put(place, new Halt(version, Refusal.excerpt(why, LONGEST_WHY)));
    }

    private boolean isHalted(Place place, @Nullable Halt halt) {
        return halt != null && halt.version == world.version(place.stream());
    }

    /** Drops matches that have nothing for a bot; an event, an answer or a new try brings them. */
    private @Nullable Place next() {
        if (bots.isEmpty()) {
            return null;
        }
        due.addAll(waiting.projection().takeNews());
        Iterator<String> looked = due.iterator();
        while (looked.hasNext()) {
            Place place = free(looked.next());
            if (place != null) {
                return place;
            }
            looked.remove();
        }
        return null;
    }

    private @Nullable Place free(String match) {
        for (String player : world.state(matches, match).next()) {
            Place place = new Place(match, player);
            boolean free = bots.containsKey(player)
                    && !unanswered.contains(place)
                    && !unstored.contains(place)
                    && !isHalted(place, halted.get(place));
            if (free) {
                return place;
            }
        }
        return null;
    }

    /** The bots that make no move, though they are to: match by match. */
    List<StoppedBot> stopped() {
        List<StoppedBot> stopped = new ArrayList<>();
        halted.forEach((place, halt) -> {
            if (isHalted(place, halt)) {
                stopped.add(new StoppedBot(place.match, place.bot, halt.why));
            }
        });
        return stopped;
    }
}
