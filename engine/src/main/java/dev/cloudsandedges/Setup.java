package dev.cloudsandedges;

import dev.cloudsandedges.backend.effect.EffectProcess;
import dev.cloudsandedges.bots.Bot;
import dev.cloudsandedges.bots.BotMatches;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Effector;
import dev.cloudsandedges.eventsourcing.Ids;
import dev.cloudsandedges.host.Effects;
import dev.cloudsandedges.host.EventStore;
import dev.cloudsandedges.host.SnapshotStore;
import dev.cloudsandedges.host.Transport;
import dev.cloudsandedges.rules.Rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What an engine needs before it opens; {@link CloudsAndEdges#on} begins one. */
public final class Setup {
    final EventStore store;
    final LongSupplier clock;
    final LongSupplier entropy;
    final List<Rules<?, ?, ?>> rules = new ArrayList<>();
    final Map<String, Bot> bots = new LinkedHashMap<>();
    final EffectProcesses effects = new EffectProcesses();

    @Nullable Transport transport;

    @Nullable SnapshotStore snapshots;

    long every;
    boolean pumped;

    @Nullable Consumer<RuntimeException> onFault;

    Setup(EventStore store, LongSupplier clock, LongSupplier entropy) {
        this.store = store;
        this.clock = clock;
        this.entropy = entropy;
        rules.add(DotsAndBoxes.RULES);
    }

    /** Registers a game, or another version of one. */
    public Setup with(Rules<?, ?, ?> game) {
        rules.add(game);
        return this;
    }

    /**
     * Registers a process with effects outside of the engine, such as {@link
     * dev.cloudsandedges.backend.notice.Notices}, and the port that this host brings them about
     * with. Its effects begin when an engine is opened with it for the first time on a log, and
     * are those of the events behind that. An engine without it hands nothing over.
     *
     * @param process its name, at most {@value EffectProcess#LONGEST_NAME} characters; part of
     *     the log, so it never changes
     * @param fresh makes an effector that has seen nothing
     * @param port where its effects are brought about; with a store that answers at once it may
     *     be called before {@link #open} has returned
     * @throws IllegalArgumentException if a process of that name is registered already
     */
    public Setup effects(String process, Supplier<? extends Effector> fresh, Effects port) {
        effects.add(process, fresh, port);
        return this;
    }

    /**
     * Has a bot play for a player: whenever it is that player's turn in a match, the engine asks
     * it for a move and makes it, as the player. That is all it does: it takes no seat, answers no
     * wish for an undo and asks for no rematch; a host can do that as the player. Of several hosts
     * of a log any number may have the same bot; they make one move.
     *
     * <p>A bot that throws a {@link RuntimeException}, a {@link StackOverflowError} or an {@link
     * AssertionError}, or whose move the game refuses, makes no move in that match until the match
     * has gone on without it; {@link Administration#stoppedBots} says which and why.
     *
     * <p>In one call of the host's, bots take at most {@value BotPlay#MOST_TURNS} turns, and as
     * many again in each callback of a store that answers later and in each acknowledgement of an
     * effect, unless that comes within such a call. {@link CloudsAndEdges#pump} goes on, and says
     * when nothing is left to do.
     *
     * <p>Where there are bots, no process with {@linkplain #effects effects} can be called {@value
     * BotMatches#NAME}.
     *
     * @param player the id of a player for whom nobody else moves
     * @throws IllegalArgumentException if that is no id, or a player with a bot already
     */
    public Setup bot(String player, Bot bot) {
        if (bots.putIfAbsent(Ids.require(player), bot) != null) {
            throw new IllegalArgumentException(player + " has a bot already");
        }
        return this;
    }

    /**
     * Opens with a snapshot where there is one for this log, and makes others.
     *
     * @param store where they are kept
     * @param everyEvents after how many events another one is made, once nothing else is to be
     *     done; below 1 for only when {@link Administration#saveSnapshot} asks for it
     */
    public Setup snapshots(SnapshotStore store, long everyEvents) {
        snapshots = store;
        every = everyEvents;
        return this;
    }

    /**
     * Announces over this that the log has grown, whenever the engine has written to it, and
     * {@linkplain CloudsAndEdges#refresh refreshes} when others announce what it has not read.
     */
    public Setup transport(Transport toOtherHosts) {
        transport = toOtherHosts;
        return this;
    }

    /**
     * Hands over what others throw that the engine calls: listeners, those who wait for
     * replies, and rules that break their contract. Without this it is thrown from {@link
     * #open}, {@link CloudsAndEdges#submit}, {@link CloudsAndEdges#pump}, or the store's
     * callback, whichever made the engine go on: whoever submitted a command then has no reply
     * in hand, though the command may have been stored.
     */
    public Setup onFault(Consumer<RuntimeException> handler) {
        onFault = handler;
        return this;
    }

    /** The engine does nothing by itself: only {@link CloudsAndEdges#pump} makes it go on. */
    public Setup pumped() {
        pumped = true;
        return this;
    }

    /**
     * Opens the engine: it begins to read the log.
     *
     * @throws IllegalArgumentException if a game's registration makes no sense, or the name of
     *     a process with effects is none, too long, or somebody else's, which {@value
     *     BotMatches#NAME} is where there are bots
     */
    public CloudsAndEdges open() {
        CloudsAndEdges engine = new CloudsAndEdges(this);
        engine.begin();
        return engine;
    }
}
