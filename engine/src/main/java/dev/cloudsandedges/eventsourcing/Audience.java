package dev.cloudsandedges.eventsourcing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which read models and processes an event concerns. */
final class Audience {

    private final List<ReadModel<?>> followers;
    private final boolean[] nobody;
    private final Map<String, boolean[]> ignoring = new HashMap<>(); // by kind: there are few

    Audience(List<ReadModel<?>> followers) {
        this.followers = followers;
        this.nobody = new boolean[followers.size()];
    }

    /**
     * Whether a follower need not be shown an event, by the follower's place. What a process has
     * caused concerns everybody: a process may have waited for it.
     */
    boolean[] ignoring(Recorded recorded) {
        if (Actor.isProcess(recorded.by())) {
            return nobody;
        }
        String kind = recorded.event().kind();
        boolean[] there = ignoring.get(kind);
        return there == null ? ask(kind) : there;
    }

    private boolean[] ask(String kind) {
        boolean[] ignored = new boolean[followers.size()];
        for (int i = 0; i < ignored.length; i++) {
            ignored[i] = followers.get(i).projection().ignores(kind);
        }
        ignoring.put(kind, ignored);
        return ignored;
    }
}
