package dev.cloudsandedges.eventsourcing;

import dev.cloudsandedges.json.Fields;
import dev.cloudsandedges.json.JsonArray;
import dev.cloudsandedges.json.JsonNumber;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One aggregate in a snapshot.
 *
 * @param version how many events it has
 * @param receipts what it has accepted; empty for one whose receipts the log has
 */
record SnapshotLine(StreamId stream, long version, JsonValue state, Receipts receipts) {

    private static final int NUMBERS = 3; // for each receipt: key, first position, events

    /** @param receipts null if the log has them */
    static JsonObject of(
            StreamId stream, long version, JsonValue state, @Nullable Receipts receipts) {
        List<JsonValue> numbers = new ArrayList<>();
        if (receipts != null) {
            for (Receipts.Accepted one : receipts.accepted()) {
                numbers.add(JsonNumber.of(one.key()));
                numbers.add(JsonNumber.of(one.first()));
                numbers.add(JsonNumber.of(one.count()));
            }
        }
        return JsonObject.with("stream", stream.toString())
                .and("version", version)
                .and("state", state)
                .and("receipts", new JsonArray(numbers))
                .build();
    }

    static SnapshotLine from(Fields in) {
        return new SnapshotLine(
                in.checked("stream", StreamId::parse),
                in.integer("version", 1, Long.MAX_VALUE),
                in.any("state"),
                receipts(in));
    }

    private static Receipts receipts(Fields in) {
        List<JsonValue> items = in.items("receipts");
        Receipts receipts = new Receipts();
        if (items.size() % NUMBERS != 0) {
            throw in.refuse("receipts", "field-range", "A receipt has three numbers.");
        }
        for (int i = 0; i < items.size(); i += NUMBERS) {
            receipts.restore(new Receipts.Accepted(
                    number(in, items.get(i)),
                    number(in, items.get(i + 1)),
                    number(in, items.get(i + 2))));
        }
        return receipts;
    }

    private static long number(Fields in, JsonValue item) {
        if (item instanceof JsonNumber number) {
            return number.value();
        }
        throw in.refuse("receipts", "field-type", "A receipt has three numbers.");
    }
}
