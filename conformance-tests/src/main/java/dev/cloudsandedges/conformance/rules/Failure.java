package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A law that a game breaks, and the smallest match that was found to show it.
 *
 * @param law the law
 * @param found the seed of the match in which it was found first
 * @param place the place of the settings among those to try
 * @param seats how many play
 * @param seed the match's seed
 * @param steps how many steps the match has
 * @param told everything, for a person
 * @param script the match, as lines for the script runner; empty if it cannot even be set up
 */
public record Failure(
        Law law,
        long found,
        int place,
        int seats,
        long seed,
        int steps,
        String told,
        List<String> script) {

    public Failure {
        script = List.copyOf(script);
    }

    /** The first failure of a law in a trial, shrunk, or null if it holds. */
    public static <C, S, M> @Nullable Failure of(Law law, Trial<C, S, M> trial) {
        for (Position.Start start : Matches.starts(trial)) {
            Failure failure = in(law, trial, start);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static <C, S, M> @Nullable Failure in(
            Law law, Trial<C, S, M> trial, Position.Start start) {
        try {
            Position.first(trial, start);
        } catch (RuntimeException thrown) {
            String told = law.name() + "\n  but a match cannot be set up: " + thrown
                    + "\n  settings number " + start.place() + ", " + start.seats()
                    + " seats, seed " + start.seed() + '\n';
            return law == Laws.NOTHING_IS_THROWN
                    ? new Failure(
                            law,
                            start.seed(),
                            start.place(),
                            start.seats(),
                            start.seed(),
                            0,
                            told,
                            List.of())
                    : null;
        }
        Position<C, S, M> last =
                Matches.play(trial, start, one -> law.isAtTheEnd() || law.complaint(one) == null);
        return law.complaint(last) == null ? null : shrunk(law, start.seed(), last);
    }

    /** The smallest match that was found to break the law as this one does. */
    static <C, S, M> Failure shrunk(Law law, long found, Position<C, S, M> failing) {
        Position<C, S, M> smallest = Shrinking.of(law, failing);
        return new Failure(
                law,
                found,
                smallest.start().place(),
                smallest.seats(),
                smallest.seed(),
                smallest.steps().size(),
                told(law, smallest),
                scriptOf(smallest));
    }

    private static List<String> scriptOf(Position<?, ?, ?> position) {
        try {
            return MatchScript.of(position);
        } catch (RuntimeException thrown) { // what cannot be written has no script
            return List.of();
        }
    }

    private static <C, S, M> String told(Law law, Position<C, S, M> position) {
        StringBuilder out = new StringBuilder();
        String complaint = law.complaint(position);
        out.append(law.name()).append("\n  but ").append(complaint).append("\n  in ");
        try {
            out.append(position);
            Position<C, S, M> before = position.before();
            if (before != null) {
                out.append("\n  before the last step\n").append(drawn(before));
            }
            out.append("\n  and there\n").append(drawn(position));
        } catch (RuntimeException thrown) {
            out.append("\n  which cannot be written: ").append(thrown);
        }
        return out.append('\n').toString();
    }

    private static <S> String drawn(Position<?, S, ?> position) {
        String picture = position.trial().picture(position.state());
        String written = position.writtenNow();
        return picture.equals(written) ? written : written + '\n' + picture;
    }
}
