package dev.cloudsandedges;

import dev.cloudsandedges.backend.game.Games;
import dev.cloudsandedges.backend.match.MatchEvent;
import dev.cloudsandedges.backend.match.Matches;
import dev.cloudsandedges.backend.user.UserEvent;
import dev.cloudsandedges.backend.user.Users;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.eventsourcing.Aggregate;

import java.lang.reflect.Field;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every kind of event that the engine knows, in every version, as the log spells it. */
final class EventKinds {

    private EventKinds() {}

    /** Read off the sealed families of events and the upcasters. */
    static SortedSet<String> known() throws ReflectiveOperationException {
        SortedSet<String> kinds = new TreeSet<>();
        add(UserEvent.class, kinds);
        add(MatchEvent.class, kinds);
        Games games = new Games(List.of(DotsAndBoxes.RULES));
        for (Aggregate<?, ?> aggregate : List.of(new Users(games), new Matches(games))) {
            aggregate
                    .upcasters()
                    .forEach(older -> kinds.add(older.kind() + "@" + (older.from() + 1)));
        }
        return kinds;
    }

    private static void add(Class<?> family, SortedSet<String> kinds)
            throws ReflectiveOperationException {
        if (family.isSealed()) {
            for (Class<?> one : family.getPermittedSubclasses()) {
                add(one, kinds);
            }
        } else {
            Field kind = family.getDeclaredField("KIND");
            kind.setAccessible(true);
            kinds.add((String) kind.get(null));
        }
    }
}
