package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that holds in every position of every match of every game, or at the end of every
 * match. The laws are in {@link Laws}.
 *
 * <p>A law may rest on others: where one of those does not hold, nothing is said against this one.
 * So a fault is told once, by the law that names it.
 */
public final class Law {

    /** Throws {@link Broken} where a law does not hold. */
    interface Check {
        <C, S, M> void hold(Position<C, S, M> position);
    }

    private final String name;
    private final boolean atTheEnd;
    private final Check check;
    private final List<Law> ground;

    private Law(String name, boolean atTheEnd, Check check, List<Law> ground) {
        this.name = name;
        this.atTheEnd = atTheEnd;
        this.check = check;
        this.ground = ground;
    }

    static Law everywhere(String name, Check check, Law... ground) {
        return new Law(name, false, check, List.of(ground));
    }

    static Law atTheEnd(String name, Check check, Law... ground) {
        return new Law(name, true, check, List.of(ground));
    }

    Law restingOn(List<Law> more) {
        List<Law> all = new ArrayList<>(more);
        all.addAll(ground);
        return new Law(name, atTheEnd, check, List.copyOf(all));
    }

    /** The law, as a sentence in small letters without a full stop. */
    public String name() {
        return name;
    }

    /** Whether it is held against the last positions of matches alone. */
    boolean isAtTheEnd() {
        return atTheEnd;
    }

    /** What is to be said against this law in a position, or null. */
    <C, S, M> @Nullable String complaint(Position<C, S, M> position) {
        String complaint = ownComplaint(position);
        return complaint == null || standsOn(position) ? complaint : null;
    }

    private <C, S, M> @Nullable String ownComplaint(Position<C, S, M> position) {
        try {
            check.hold(position);
            return null;
        } catch (Broken broken) {
            return broken.getMessage();
        } catch (RuntimeException thrown) {
            return "thrown: " + thrown;
        }
    }

    /** Whether the laws that this one rests on hold in the same match, played afresh. */
    private <C, S, M> boolean standsOn(Position<C, S, M> position) {
        if (ground.isEmpty()) {
            return true;
        }
        List<Position<C, S, M>> path = path(position);
        if (path.isEmpty()) {
            return false;
        }
        for (Law law : ground) {
            for (Position<C, S, M> one : path) {
                if (law.ownComplaint(one) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The match from its beginning, or nothing if it cannot be played again. */
    private static <C, S, M> List<Position<C, S, M>> path(Position<C, S, M> position) {
        try {
            Position<C, S, M> again =
                    Position.replayed(position.trial(), position.start(), position.steps());
            return again == null ? List.of() : again.path();
        } catch (RuntimeException thrown) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
