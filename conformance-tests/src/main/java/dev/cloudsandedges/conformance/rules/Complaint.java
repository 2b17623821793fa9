package dev.cloudsandedges.conformance.rules;

import dev.cloudsandedges.backend.game.Clock;
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
 */
record Complaint(
        String expected,
        String found,
        List<String> lines,
        @Nullable Clock clock,
        Viewer viewer,
        @Nullable Position<?, ?, ?> at) {

    private static final String ONCE = "this once, and not when it was tried again: the rules"
            + " remember something beside the state, such as a field that changes, or ask something"
            + " that changes, such as a clock. The match below, and `again`, may show nothing";

    Complaint {
        lines = List.copyOf(lines);
    }

    static Complaint of(String expected, String found) {
        return new Complaint(expected, found, List.of(), null, new Viewer.Administrator(), null);
    }

    /** Of something that was thrown, with the place where it was. */
    static Complaint of(RuntimeException thrown) {
        return of("an answer", thrown);
    }

    static Complaint of(String expected, RuntimeException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : ", at " + trace[0];
        return of(expected, "thrown is " + thrown + place);
    }

    Complaint shownBy(List<String> more) {
        return new Complaint(expected, found, more, clock, viewer, at);
    }

    Complaint against(Clock running) {
        return new Complaint(expected, found, lines, running, viewer, at);
    }

    Complaint seenBy(Viewer by) {
        return new Complaint(expected, found, lines, clock, by, at);
    }

    /** Of rules that are no functions: it showed, and then no more. */
    Complaint once() {
        String both = found + '\n' + Report.row("but", ONCE).stripTrailing();
        return new Complaint(expected, both, lines, clock, viewer, at);
    }

    Complaint furtherOn(Position<?, ?, ?> there) {
        return new Complaint(expected, found, lines, clock, viewer, there);
    }
}
