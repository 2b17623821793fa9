package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.rules.Rules;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

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
 * @param script the match, as lines for the script runner: those that lead to where the law is
 *     broken, those that show it, and a look at the match; empty if they cannot be written
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
        return law.isOfManyEnds() ? atAnEnd(law, trial) : null;
    }

    private static <C, S, M> @Nullable Failure atAnEnd(Law law, Trial<C, S, M> trial) {
        for (Position.Start start : Matches.furtherStarts(trial)) {
            Failure failure = atTheEnd(law, trial, start);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static <C, S, M> @Nullable Failure atTheEnd(
            Law law, Trial<C, S, M> trial, Position.Start start) {
        Position<C, S, M> end;
        try {
            end = Matches.end(trial, start);
        } catch (RuntimeException thrown) {
            return in(law, trial, start);
        }
        Complaint complaint = law.complaint(end);
        return complaint == null ? null : shrunk(law, start.seed(), end, complaint);
    }

    private static <C, S, M> @Nullable Failure in(
            Law law, Trial<C, S, M> trial, Position.Start start) {
        try {
            Position.first(trial, start);
        } catch (RuntimeException thrown) {
            return law == Laws.NOTHING_IS_THROWN ? ofSetup(law, trial, start, thrown) : null;
        }
        @Nullable Complaint[] meanwhile = {null};
        Position<C, S, M> last = Matches.play(trial, start, position -> {
            meanwhile[0] = law.complaintMeanwhile(position);
            return meanwhile[0] == null;
        });
        Complaint first = meanwhile[0] == null ? law.complaintAtTheEnd(last) : meanwhile[0];
        return first == null ? null : shrunk(law, start.seed(), last, first);
    }

    private static Failure ofSetup(
            Law law, Trial<?, ?, ?> trial, Position.Start start, RuntimeException thrown) {
        Complaint placed = Complaint.of("a match is set up", thrown).placed(trial.rules());
        List<String> script = written(() -> MatchScript.of(trial, start));
        Complaint complaint = shown(trial.rules(), script, placed);
        return new Failure(
                law,
                start.seed(),
                start.place(),
                start.seats(),
                start.seed(),
                0,
                Report.of(law, trial, start, complaint),
                script);
    }

    /**
     * The smallest match that was found to break the law as this one does; this one, with what was
     * said of it first, if the law is not broken there when it is tried again.
     */
    static <C, S, M> Failure shrunk(
            Law law, long found, Position<C, S, M> failing, Complaint first) {
        Position<C, S, M> smallest = Shrinking.of(law, failing);
        Complaint again = law.complaint(smallest);
        Position<C, S, M> shown = again == null ? failing : smallest;
        Rules<C, S, M> rules = failing.rules();
        Complaint placed = again == null ? first.placed(rules).once() : again.placed(rules);
        List<String> script = written(() -> MatchScript.of(shown, placed));
        Complaint complaint = again == null ? placed : shown(rules, script, placed);
        return new Failure(
                law,
                found,
                shown.start().place(),
                shown.seats(),
                shown.seed(),
                shown.steps().size(),
                Report.of(law, found, shown, complaint),
                script);
    }

    /** Says so of something thrown, if the script does not throw it in the engine. */
    private static Complaint shown(Rules<?, ?, ?> rules, List<String> script, Complaint complaint) {
        RuntimeException thrown = complaint.thrown();
        return thrown == null || MatchScript.isThrownBy(script, rules, thrown)
                ? complaint
                : complaint.unshown();
    }

    private static List<String> written(Supplier<List<String>> script) {
        try {
            return script.get();
        } catch (RuntimeException thrown) { // what cannot be written has no script
            return List.of();
        }
    }
}
