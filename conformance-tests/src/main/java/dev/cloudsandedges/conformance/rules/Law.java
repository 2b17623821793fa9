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

    /** Where in the matches that are played a law is held against them. */
    private enum When {
        EVERYWHERE,
        NOW_AND_THEN,
        AT_THE_END
    }

    private static final int TURNS_BETWEEN = 16;

    private final String name;
    private final When when;
    private final Check check;
    private final List<Law> ground;
    private final boolean ofManyEnds;

    private Law(String name, When when, Check check, List<Law> ground, boolean ofManyEnds) {
        this.name = name;
        this.when = when;
        this.check = check;
        this.ground = ground;
        this.ofManyEnds = ofManyEnds;
    }

    static Law everywhere(String name, Check check, Law... ground) {
        return new Law(name, When.EVERYWHERE, check, List.of(ground), false);
    }

    /** In the first positions of a match, and from there on in one of {@value #TURNS_BETWEEN}. */
    static Law nowAndThen(String name, Check check, Law... ground) {
        return new Law(name, When.NOW_AND_THEN, check, List.of(ground), false);
    }

    static Law atTheEnd(String name, Check check, Law... ground) {
        return new Law(name, When.AT_THE_END, check, List.of(ground), false);
    }

    /** Held against the ends of many more matches, too. */
    Law ofManyEnds() {
        return new Law(name, when, check, ground, true);
    }

    boolean isOfManyEnds() {
        return ofManyEnds;
    }

    Law restingOn(List<Law> more) {
        List<Law> all = new ArrayList<>(more);
        all.addAll(ground);
        return new Law(name, when, check, List.copyOf(all), ofManyEnds);
    }

    /** Those that this one rests on. */
    List<Law> ground() {
        return ground;
    }

    /** The law, as a sentence in small letters without a full stop. */
    public String name() {
        return name;
    }

    /** Whether it is held against the last positions of matches alone. */
    boolean isAtTheEnd() {
        return when == When.AT_THE_END;
    }

    /** What is to be said of a position while a match goes on, or null. */
    <C, S, M> @Nullable Complaint complaintMeanwhile(Position<C, S, M> position) {
        int turns = position.turns();
        boolean due =
                switch (when) {
                    case EVERYWHERE -> true;
                    case NOW_AND_THEN -> turns < TURNS_BETWEEN || turns % TURNS_BETWEEN == 0;
                    case AT_THE_END -> false;
                };
        return due ? complaint(position) : null;
    }

    /** The same where a match ends. */
    <C, S, M> @Nullable Complaint complaintAtTheEnd(Position<C, S, M> position) {
        return when == When.AT_THE_END ? complaint(position) : null;
    }

    /** What is to be said against this law in a position, or null. */
    <C, S, M> @Nullable Complaint complaint(Position<C, S, M> position) {
        Complaint complaint = ownComplaint(position);
        if (complaint == null) {
            return null;
        }
        Position<?, ?, ?> at = complaint.at();
        boolean stands = at == null ? standsOn(position) : standsOn(at);
        return stands ? complaint : null;
    }

    private <C, S, M> @Nullable Complaint ownComplaint(Position<C, S, M> position) {
        try {
            check.hold(position);
            return null;
        } catch (Broken broken) {
            return broken.complaint();
        } catch (RuntimeException thrown) {
            return Complaint.of(thrown);
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
            Position<C, S, M> again = position.again();
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
