package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;
import dev.cloudsandedges.verdict.Verdict;

/**
 * The simplest aggregate: it counts its events.
 *
 * @param breaksAt the count that it cannot reach without an exception
 */
record Counters(long breaksAt) implements Aggregate<Long, Counters.Counted> {

    record Counted(long breaksAt) implements Event<Long> {
        @Override
        public String kind() {
            return "counted";
        }

        @Override
        public JsonObject payload() {
            return JsonObject.EMPTY;
        }

        @Override
        public Long applyTo(Long count) {
            if (count + 1 == breaksAt) {
                throw new UnsupportedOperationException("a counter that breaks");
            }
            return count + 1;
        }
    }

    /** A line of a log that has one counter only. */
    static String line(long position) {
        return new Recorded(
                        position,
                        new StreamId("counter", "c"),
                        position,
                        0,
                        "guest",
                        "c" + position,
                        new Counted(Long.MAX_VALUE))
                .line()
                .text();
    }

    @Override
    public String type() {
        return "counter";
    }

    @Override
    public Long initial(String id) {
        return 0L;
    }

    @Override
    public Verdict<Counted> event(String kind, JsonValue payload) {
        return Verdict.accepted(new Counted(breaksAt));
    }

    @Override
    public JsonObject show(Long count) {
        return JsonObject.with("count", count).build();
    }

    @Override
    public JsonValue save(Long count) {
        return JsonNumber.of(count);
    }

    @Override
    public Verdict<Long> restore(String id, JsonValue saved) {
        return saved instanceof JsonNumber count
                ? Verdict.accepted(count.value())
                : Verdict.refused("field-type", "A counter is a number.");
    }

    @Override
    public Verdict<Command<Long, Counted>> command(String kind, JsonValue payload) {
        return Verdict.refused("command-unknown", "A counter takes no commands.");
    }
}
