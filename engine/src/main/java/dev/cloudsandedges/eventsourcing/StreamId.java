package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.verdict.Refusal;
import dev.cloudsandedges.verdict.Verdict;

/**
 * The stream of one aggregate's events, written {@code type/id}, such as {@code match/m1}.
 *
 * @param type the aggregate's type
 * @param id which aggregate of that type
 */
public record StreamId(String type, String id) {

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if one is no id as {@link Ids} has it
     */
    public StreamId {
        Ids.require(type);
        Ids.require(id);
    }

    /** The stream that a text names, or a refusal {@code stream-invalid}. */
    public static Verdict<StreamId> parse(String text) {
        int slash = text.indexOf('/');
        String type = slash < 0 ? "" : text.substring(0, slash);
        String id = text.substring(slash + 1);
        return Ids.isId(type) && Ids.isId(id)
                ? Verdict.accepted(new StreamId(type, id))
                : Verdict.refused(Refusal.of(
                        "stream-invalid", "A stream is named type/id, such as match/m1."));
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
