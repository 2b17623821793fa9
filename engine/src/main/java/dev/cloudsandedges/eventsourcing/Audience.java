package dev.cloudsandedges.eventsourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which read models and processes an event concerns. */
final class Audience {

    private final ReadModel<?>[] followers;
    private final Map<String, ReadModel<?>[]> concerned = new HashMap<>(); // by kind: a few
    private String latestKind = "";
    private ReadModel<?>[] latest = {};

    Audience(List<ReadModel<?>> followers) {
        this.followers = followers.toArray(new ReadModel<?>[0]);
    }

    /**
     * Who is to be shown an event. What a process has caused concerns everybody: a process may have
     * waited for it.
     */
    ReadModel<?>[] concerned(Recorded recorded) {
        if (Actor.isProcess(recorded.by())) {
            return followers;
        }
        String kind = recorded.event().kind();
        if (!kind.equals(latestKind)) {
            latest = concerned.computeIfAbsent(kind, this::ask);
            latestKind = kind;
        }
        return latest;
    }

    private ReadModel<?>[] ask(String kind) {
        List<ReadModel<?>> asked = new ArrayList<>();
        for (ReadModel<?> follower : followers) {
            if (!follower.projection().ignores(kind)) {
                asked.add(follower);
            }
        }
        return asked.toArray(new ReadModel<?>[0]);
    }
}
