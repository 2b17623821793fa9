package dev.cloudsandedges.backend.match;

import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the stored matches of a game come to under other rules.
 *
 * @param position how much of the log was read
 * @param matches how many matches of the game there are
 * @param events how many of their events were run: those of a match up to its end, or up to the one
 *     at which it diverges
 * @param diverging how many matches come to something else
 * @param first the first {@value #MOST} of these, in the order in which that came out
 */
public record ShadowReport(
        long position, long matches, long events, long diverging, List<Divergence> first) {

    /** The most matches that one names as diverging. */
    public static final int MOST = 100;

    /** In what a match diverges. */
    public enum Why {
        /** The match cannot be created. */
        SETTINGS_REFUSED("settings-refused"),
        /** A move or an undo cannot be made. */
        MOVE_REFUSED("move-refused"),
        /** Others may move then, or the game is over earlier or later. */
        NEXT_DIFFERS("next-differs"),
        /** The winners, points or ranks are not the same. */
        OUTCOME_DIFFERS("outcome-differs"),
        /** The same but for the sum of the state: the first event where that differs. */
        DIGEST_DIFFERS("digest-differs"),
        /** The rules break their contract. */
        RULES_THREW("rules-threw");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** The reason in a word, for programs. */
        public String word() {
            return word;
        }
    }

    /**
     * Where a match comes to something else.
     *
     * @param match which match
     * @param position of the event
     * @param kind of the event
     * @param why what differs there
     * @param refusal what the rules say to it; null if they refuse nothing
     * @param instead what the event would say under the rules, or what they threw, for a person
     */
    public record Divergence(
            String match,
            long position,
            String kind,
            Why why,
            @Nullable Refusal refusal,
            String instead) {}

    public ShadowReport {
        first = List.copyOf(first);
    }
}
