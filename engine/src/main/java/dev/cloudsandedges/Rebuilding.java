package dev.cloudsandedges;

import dev.cloudsandedges.eventsourcing.ReadModel;
import dev.cloudsandedges.eventsourcing.World;
import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

import org.jspecify.annotations.Nullable;

/** Begins rebuilds of read models and processes. */
final class Rebuilding {

    private final World world;
    private final Loop loop;
    private final RebuildRates rates;

    Rebuilding(World world, Loop loop, RebuildRates rates) {
        this.world = world;
        this.loop = loop;
        this.rates = rates;
    }

    /** The read model or process of that name, or {@code read-model-unknown}. */
    static Verdict<ReadModel<?>> find(World world, String name) {
        ReadModel<?> follower = world.follower(name);
        return follower == null
                ? Verdict.refused(
                        "read-model-unknown", "There is no read model or process of that name.")
                : Verdict.accepted(follower);
    }

    /** A refusal, or null. */
    @Nullable Refusal begin(String name) {
        Verdict<ReadModel<?>> follower = find(world, name);
        if (follower.isAccepted()) {
            loop.read(world.beginRebuild(follower.orThrow()));
            rates.begin(follower.orThrow());
        }
        return follower.refusal();
    }
}
