package dev.cloudsandedges.backend.game;

import dev.cloudsandedges.json.Alphabet;
import dev.cloudsandedges.rules.Rules;
import dev.cloudsandedges.rules.Seats;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The games that can be played: a closed register. A game may be there in several versions; new
 * matches begin with the highest, and a match keeps the version it began with.
 */
public final class Games {

    private static final int MOST_SHARED = 256;
    private static final int LONGEST_NAME = 64;
    private static final Alphabet OF_NAMES = new Alphabet("abcdefghijklmnopqrstuvwxyz0123456789-");

    private final List<Rules<?, ?, ?>> rules;
    private final Map<Terms<?>, Terms<?>> shared = new LinkedHashMap<>();

    /**
     * A register of these rules.
     *
     * @throws IllegalArgumentException if a name is none as {@link Rules#game} has it, a version
     *     stands twice, or the numbers of seats or of moves to take back make no sense
     */
    public Games(List<Rules<?, ?, ?>> rules) {
        this.rules = List.copyOf(rules);
        Set<String> keys = new LinkedHashSet<>();
        for (Rules<?, ?, ?> one : this.rules) {
            checkName(one.game());
            if (!keys.add(one.game() + " " + one.version())) {
                throw new IllegalArgumentException(
                        one.game() + " version " + one.version() + " is registered twice");
            }
            if (one.fewestSeats() < 1
                    || one.mostSeats() < one.fewestSeats()
                    || one.mostSeats() > Seats.MOST) {
                throw new IllegalArgumentException(one.game() + " has impossible seats");
            }
            if (one.undoDepth() < 0) {
                throw new IllegalArgumentException(one.game() + " keeps fewer than no moves");
            }
        }
    }

    private static void checkName(String game) {
        if (game.isEmpty()
                || game.length() > LONGEST_NAME
                || !game.chars().allMatch(c -> OF_NAMES.has((char) c))) {
            throw new IllegalArgumentException("The name of a game is 1 to " + LONGEST_NAME
                    + " characters from a-z 0-9 and -. This is none: " + Refusal.excerpt(game));
        }
    }

    /** The rules of that game in their highest version, or null. */
    public @Nullable Rules<?, ?, ?> find(String game) {
        Rules<?, ?, ?> found = null;
        for (Rules<?, ?, ?> one : rules) {
            if (one.game().equals(game) && (found == null || one.version() > found.version())) {
                found = one;
            }
        }
        return found;
    }

    /** The rules of that game in that version, or null. */
    public @Nullable Rules<?, ?, ?> find(String game, long version) {
        for (Rules<?, ?, ?> one : rules) {
            if (one.version() == version && one.game().equals(game)) {
                return one;
            }
        }
        return null;
    }

    /** What there is, as {@code game@version}, sorted. */
    public List<String> names() {
        return rules.stream()
                .map(one -> one.game() + "@" + one.version())
                .sorted()
                .toList();
    }

    /** Equal terms, the same object for most matches with such terms: there are few kinds. */
    Terms<?> shared(Terms<?> terms) {
        if (shared.size() == MOST_SHARED) {
            shared.clear();
        }
        Terms<?> first = shared.putIfAbsent(terms, terms);
        return first == null ? terms : first;
    }
}
