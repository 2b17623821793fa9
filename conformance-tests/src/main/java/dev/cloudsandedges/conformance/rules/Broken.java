package dev.cloudsandedges.conformance.rules;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** Says that a law does not hold, and what was found instead. Never leaves this package. */
final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Complaint complaint;

    private Broken(Complaint complaint) {
        super(complaint.found());
        this.complaint = complaint;
    }

    Complaint complaint() {
        return complaint;
    }

    static Broken because(String expected, String found) {
        return new Broken(Complaint.of(expected, found));
    }

    static void unless(boolean holds, String expected, String found) {
        if (!holds) {
            throw because(expected, found);
        }
    }

    /** What is named so must be the one thing and is the other. */
    static void unlessSame(@Nullable Object expected, @Nullable Object actual, String name) {
        if (!Objects.equals(expected, actual)) {
            throw because(name + " " + expected, String.valueOf(actual));
        }
    }

    /** Something was thrown instead of an answer to a question. */
    static Broken unanswered(String question, RuntimeException thrown) {
        return new Broken(Complaint.of("an answer to " + question, thrown));
    }

    /** Something was thrown where a match goes on from there. */
    static Broken at(Position<?, ?, ?> there, RuntimeException thrown) {
        return new Broken(Complaint.of(thrown).furtherOn(there));
    }

    /** Has more said of whatever is broken or thrown meanwhile. */
    static void saying(UnaryOperator<Complaint> more, Runnable law) {
        try {
            law.run();
        } catch (Broken broken) {
            throw new Broken(more.apply(broken.complaint));
        } catch (RuntimeException thrown) {
            throw new Broken(more.apply(Complaint.of(thrown)));
        }
    }
}
