package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.backend.game.Clock;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Viewer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is to be said against a law in a position.
 *
 * @param expected what the law asks for there
 * @param found what there is instead
 * @param lines of a script, behind those that lead to the position: what shows it
 * @param clock against which the script plays; null for none
 * @param viewer who looks at the match behind those lines
 * @param at where it shows, if that is further on than the position
 * @param thrown what the rules threw, if they did
 */
record Complaint(
        String expected,
        String found,
        List<String> lines,
        @Nullable Clock clock,
        Viewer viewer,
        @Nullable Position<?, ?, ?> at,
        @Nullable RuntimeException thrown) {

    private static final String ONCE = "this once, and not when it was tried again: the rules"
            + " remember something beside the state, such as a field that changes, or ask something"
            + " that changes, such as a clock. The match below, and `again`, may show nothing";

    private static final String UNSHOWN =
            "no script shows it: where a match is played, the engine does not ask this";

    Complaint {
        lines = List.copyOf(lines);
    }

    static Complaint of(String expected, String found) {
        return new Complaint(
                expected, found, List.of(), null, new Viewer.Administrator(), null, null);
    }

    /** Of something that was thrown. */
    static Complaint of(RuntimeException thrown) {
        return of("an answer", thrown);
    }

    static Complaint of(String expected, RuntimeException thrown) {
        String found = "thrown is " + thrown;
        return new Complaint(
                expected, found, List.of(), null, new Viewer.Administrator(), null, thrown);
    }

    Complaint shownBy(List<String> more) {
        return new Complaint(expected, found, more, clock, viewer, at, thrown);
    }

    Complaint against(Clock running) {
        return new Complaint(expected, found, lines, running, viewer, at, thrown);
    }

    Complaint seenBy(Viewer by) {
        return new Complaint(expected, found, lines, clock, by, at, thrown);
    }

    Complaint furtherOn(Position<?, ?, ?> there) {
        return new Complaint(expected, found, lines, clock, viewer, there, thrown);
    }

    /** With the place where it was thrown, if it was. */
    Complaint placed(Rules<?, ?, ?> rules) {
        return thrown == null ? this : finding(found + Frames.place(rules, thrown));
    }

    /** Of rules that are no functions: it showed, and then no more. */
    Complaint once() {
        return but(ONCE);
    }

    /** Of something thrown that a script does not throw. */
    Complaint unshown() {
        return but(UNSHOWN);
    }

    private Complaint but(String note) {
        return finding(found + '\n' + Report.row("but", note).stripTrailing());
    }

    private Complaint finding(String instead) {
        return new Complaint(expected, instead, lines, clock, viewer, at, thrown);
    }
}
