package dev.cloudsandedges.verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Why something was refused, as a value: nothing was changed and nothing was recorded.
 *
 * <p>The {@code code} is kebab-case and stable, for programs. The {@code message} is one sentence
 * for a person, at most {@value #LONGEST_MESSAGE} characters. The {@code facts} are what a client
 * needs to go on, in the order in which they were added, each at most {@value #LONGEST_FACT}
 * characters. Longer texts are cut, so that a refusal never repeats much of its input.
 */
public record Refusal(String code, String message, List<Fact> facts) {

    /** The longest message, in UTF-16 units. */
    public static final int LONGEST_MESSAGE = 240;

    /** The longest value of a fact, in UTF-16 units. */
    public static final int LONGEST_FACT = 100;

    /** One thing to know about a refusal, such as whose turn it is. */
    public record Fact(String name, String value) {
        public Fact {
            Objects.requireNonNull(name, "name");
            value = cut(value, LONGEST_FACT);
        }
    }

    public Refusal {
        if (code.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a code");
        }
        message = cut(message, LONGEST_MESSAGE);
        facts = List.copyOf(facts);
    }

    /** A refusal without facts. */
    public static Refusal of(String code, String message) {
        return new Refusal(code, message, List.of());
    }

    /**
     * This refusal with one more fact behind the others.
     *
     * @throws IllegalArgumentException if it has a fact of that name
     */
    public Refusal with(String name, String value) {
        if (fact(name) != null) {
            throw new IllegalArgumentException("the fact " + name + " is there already");
        }
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(name, value));
        return new Refusal(code, message, more);
    }

    /** The value of the fact of that name, or null. */
    public @Nullable String fact(String name) {
        for (Fact fact : facts) {
            if (fact.name().equals(name)) {
                return fact.value();
            }
        }
        return null;
    }

    /**
     * At most 40 characters of a text from outside, for use in a message. Control characters, which
     * JSON spells with six, are replaced.
     */
    public static String excerpt(String text) {
        return excerpt(text, 40);
    }

    /** The same with at most so many characters, at least 2. */
    public static String excerpt(String text, int longest) {
        StringBuilder shown = new StringBuilder(cut(text, longest));
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) < ' ') {
                shown.setCharAt(i, '\ufffd');
            }
        }
        return shown.toString();
    }

    /** Cuts between code points, never inside a surrogate pair. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }
}
