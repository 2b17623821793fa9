package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.RefusalJson;
import dev.cloudsandedges.verdict.Refusal;

import org.jspecify.annotations.Nullable;

/** What a command came to. A command delivered again gets an equal answer. */
public sealed interface Answer {

    /**
     * Its events are stored, at these positions and all between them.
     *
     * @param first the position of its first event
     * @param last the position of its last event
     */
    record Accepted(long first, long last) implements Answer {
        @Override
        public Accepted orThrow() {
            return this;
        }

        @Override
        public @Nullable Refusal refusal() {
            return null;
        }

        @Override
        public JsonObject json() {
            return JsonObject.with(
                            "accepted",
                            JsonObject.with("first", first).and("last", last).build())
                    .build();
        }
    }

    /** Nothing changed, for this reason. */
    record Refused(Refusal why) implements Answer {
        @Override
        public Accepted orThrow() {
            throw new IllegalStateException("refused: " + why.code() + ": " + why.message());
        }

        @Override
        public Refusal refusal() {
            return why;
        }

        @Override
        public JsonObject json() {
            return JsonObject.with("refused", RefusalJson.write(why)).build();
        }
    }

    /**
     * The acceptance, for callers that know that it is one.
     *
     * @throws IllegalStateException with the code and the message of a refusal
     */
    Accepted orThrow();

    /** The reason of a refusal, or null. */
    @Nullable Refusal refusal();

    /** {@code {"accepted":{"first":…,"last":…}}} or {@code {"refused":{…}}}. */
    JsonObject json();

    /** Whether its events are stored. */
    default boolean isAccepted() {
        return refusal() == null;
    }
}
